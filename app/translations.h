#pragma once

#include <QLocale>

class QCoreApplication;

namespace rollcall {

// Gives `application` Rollcall's texts, and Qt's own where they are installed, in the language of
// `locale`: the best of translations/. English plural forms ("1 user", not "1 user(s)") are always
// there, below it. Call once, before the first text is made. The application owns what is made.
void installTranslations(QCoreApplication &application, const QLocale &locale = {});

} // namespace rollcall
