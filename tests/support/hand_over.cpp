// The thread sanitizer sees what is compiled with it, and Debian's Qt is not: that Qt's event
// queues order what one thread does before what another does is hidden from it, and everything that
// a thread hands to another by QMetaObject::invokeMethod() would be called a race. This stands
// before Qt's own function, in the tsan preset only, and tells it of that one order and no other.

#include <QObject>

#include <dlfcn.h>
#include <sanitizer/tsan_interface.h>

// QMetaObject::invokeMethodImpl(), which is private.
#define ROLLCALL_REAL_NAME                                                                         \
    "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14"             \
    "ConnectionTypeEPv"

namespace {

using QtPrivate::QSlotObjectBase;

// A slot that does what another does, after all that came before it was handed over.
class OrderedSlot final : public QSlotObjectBase
{
public:
    explicit OrderedSlot(QSlotObjectBase *slot)
        : QSlotObjectBase(&OrderedSlot::run)
        , m_slot(slot)
    {
        __tsan_release(this);
    }

private:
    static void run(int which, QSlotObjectBase *self, QObject *receiver, void **arguments, bool *)
    {
        auto *ordered = static_cast<OrderedSlot *>(self);
        __tsan_acquire(ordered);
        if (which == Call) {
            ordered->m_slot->call(receiver, arguments);
        } else if (which == Destroy) {
            ordered->m_slot->destroyIfLastRef();
            delete ordered;
        }
    }

    QSlotObjectBase *const m_slot;
};

} // namespace

extern "C" bool handOver(QObject *object, QSlotObjectBase *slot, Qt::ConnectionType type,
                         void *result) asm(ROLLCALL_REAL_NAME);

bool handOver(QObject *object, QSlotObjectBase *slot, Qt::ConnectionType type, void *result)
{
    using Function = bool (*)(QObject *, QSlotObjectBase *, Qt::ConnectionType, void *);
    static const auto real = reinterpret_cast<Function>(dlsym(RTLD_NEXT, ROLLCALL_REAL_NAME));
    return real(object, new OrderedSlot(slot), type, result);
}
