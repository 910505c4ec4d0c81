#pragma once

#include "core/zoom/connection_test.h"

#include <QWidget>

namespace rollcall {

// One feature of the connection test: what came out, and the scope to add where it lacks one.
class FeatureRow : public QWidget
{
    Q_OBJECT

public:
    explicit FeatureRow(const zoom::FeatureCheck &check, QWidget *parent = nullptr);
};

} // namespace rollcall
