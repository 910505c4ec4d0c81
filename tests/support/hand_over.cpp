// The thread sanitizer sees what is compiled with it, and Debian's Qt is not: that Qt's event
// queues, and the end of its threads, order what one thread does before what another does is hidden
// from it, and everything that a thread hands to another by QMetaObject::invokeMethod() would be
// called a race. These stand before Qt's own functions, in the tsan preset only, and tell it of
// those orders and no others.

#include <QDeadlineTimer>
#include <QObject>
#include <QThread>

#include <dlfcn.h>
#include <sanitizer/tsan_interface.h>

// QMetaObject::invokeMethodImpl(), which is private.
#define ROLLCALL_REAL_INVOKE                                                                       \
    "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14"             \
    "ConnectionTypeEPv"
#define ROLLCALL_REAL_START "_ZN7QThread5startENS_8PriorityE"
#define ROLLCALL_REAL_QUIT "_ZN7QThread4quitEv"
#define ROLLCALL_REAL_WAIT "_ZN7QThread4waitE14QDeadlineTimer"

namespace {

using QtPrivate::QSlotObjectBase;

template <typename Function>
Function next(const char *name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

// A slot that does what another does, after all that came before it was handed over. Whoever waits
// for its end finds that in `ended`, which may be nullptr.
class OrderedSlot final : public QSlotObjectBase
{
public:
    OrderedSlot(QSlotObjectBase *slot, void *ended)
        : QSlotObjectBase(&OrderedSlot::run)
        , m_slot(slot)
        , m_ended(ended)
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
            __tsan_release(ordered); // whichever of the two drops it last
            if (ordered->m_ended)
                __tsan_release(ordered->m_ended);
        } else if (which == Destroy) {
            ordered->m_slot->destroyIfLastRef();
            delete ordered;
        }
    }

    QSlotObjectBase *const m_slot;
    void *const m_ended;
};

} // namespace

extern "C" bool handOver(QObject *object, QSlotObjectBase *slot, Qt::ConnectionType type,
                         void *result) asm(ROLLCALL_REAL_INVOKE);

bool handOver(QObject *object, QSlotObjectBase *slot, Qt::ConnectionType type, void *result)
{
    using Function = bool (*)(QObject *, QSlotObjectBase *, Qt::ConnectionType, void *);
    static const auto real = next<Function>(ROLLCALL_REAL_INVOKE);
    if (type != Qt::BlockingQueuedConnection)
        return real(object, new OrderedSlot(slot, nullptr), type, result);
    char ended = 0;
    const bool called = real(object, new OrderedSlot(slot, &ended), type, result);
    __tsan_acquire(&ended);
    return called;
}

extern "C" void startThread(QThread *thread, QThread::Priority priority) asm(ROLLCALL_REAL_START);
extern "C" void quit(QThread *thread) asm(ROLLCALL_REAL_QUIT);
extern "C" bool waitFor(QThread *thread, QDeadlineTimer deadline) asm(ROLLCALL_REAL_WAIT);

// A thread ends after it was told to, and what it did is over when the wait for its end is.
void startThread(QThread *thread, QThread::Priority priority)
{
    using Function = void (*)(QThread *, QThread::Priority);
    static const auto real = next<Function>(ROLLCALL_REAL_START);
    QObject::connect(
        thread, &QThread::finished, thread,
        [thread] {
            __tsan_acquire(thread);
            __tsan_release(thread);
        },
        Qt::DirectConnection);
    real(thread, priority);
}

void quit(QThread *thread)
{
    static const auto real = next<void (*)(QThread *)>(ROLLCALL_REAL_QUIT);
    __tsan_release(thread);
    real(thread);
}

bool waitFor(QThread *thread, QDeadlineTimer deadline)
{
    using Function = bool (*)(QThread *, QDeadlineTimer);
    static const auto real = next<Function>(ROLLCALL_REAL_WAIT);
    const bool ended = real(thread, deadline);
    if (ended)
        __tsan_acquire(thread);
    return ended;
}
