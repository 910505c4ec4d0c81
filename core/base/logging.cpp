#include "core/base/logging.h"

Q_LOGGING_CATEGORY(lcHttp, "rollcall.http", QtWarningMsg)
Q_LOGGING_CATEGORY(lcRate, "rollcall.rate", QtWarningMsg)
Q_LOGGING_CATEGORY(lcAccount, "rollcall.account", QtWarningMsg)
Q_LOGGING_CATEGORY(lcZoom, "rollcall.zoom", QtWarningMsg)
Q_LOGGING_CATEGORY(lcDirectory, "rollcall.directory", QtWarningMsg)
Q_LOGGING_CATEGORY(lcChanges, "rollcall.changes", QtWarningMsg)
Q_LOGGING_CATEGORY(lcExchange, "rollcall.exchange", QtWarningMsg)
Q_LOGGING_CATEGORY(lcUi, "rollcall.ui", QtWarningMsg)
