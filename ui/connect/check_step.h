#pragma once

#include "core/account/secret_store.h"
#include "core/zoom/connection_test.h"
#include "ui/widgets/notice.h"

#include <QWidget>

class QCheckBox;
class QVBoxLayout;

namespace rollcall {

class StateStrip;
class TextLabel;

// The dialog's last step: what the test found, and where the secret will be kept.
class CheckStep : public QWidget
{
    Q_OBJECT

public:
    explicit CheckStep(QWidget *parent = nullptr);

    void showTesting();
    void showFinding(const zoom::ConnectionReport &report, SecretStoreState keyring);
    // Something stands in the way; what was found before stays in sight.
    void showRefusal(const Notice &notice);
    // Lets the person go on without the keyring.
    void offerMemory();

    bool memoryOnly() const;

private:
    void showFeatures(const QList<zoom::FeatureCheck> &features);

    StateStrip *m_headline;
    QVBoxLayout *m_features;
    QWidget *m_keeping;
    TextLabel *m_keyring;
    QCheckBox *m_memoryOnly;
};

} // namespace rollcall
