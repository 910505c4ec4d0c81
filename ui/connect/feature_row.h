#pragma once

#include "ui/connect/connect_words.h"

#include <QWidget>

namespace rollcall {

// One feature of the connection test, or several that came out alike: what that is, and the scopes
// to add where they lack some.
class FeatureRow : public QWidget
{
    Q_OBJECT

public:
    explicit FeatureRow(const FeatureGroup &group, QWidget *parent = nullptr);
};

} // namespace rollcall
