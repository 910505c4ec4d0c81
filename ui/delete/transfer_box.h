#pragma once

#include "core/zoom/user_deletion.h"

#include <QWidget>

#include <vector>

class QCheckBox;

namespace rollcall {

// What a leaver leaves, each kind to be ticked: what is not transferred is lost.
class TransferBox : public QWidget
{
    Q_OBJECT

public:
    explicit TransferBox(QWidget *parent = nullptr);

    void setAll(bool transferred);
    bool any() const;
    bool all() const;
    // Sets the flags of the deletion.
    void writeTo(zoom::UserDeletion &deletion) const;
    bool recordings() const;
    bool webinars() const;

Q_SIGNALS:
    void changed();

private:
    std::vector<QCheckBox *> m_boxes;
};

} // namespace rollcall
