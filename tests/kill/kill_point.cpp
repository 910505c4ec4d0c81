#include "tests/kill/kill_point.h"

#include <atomic>
#include <chrono>
#include <csignal>
#include <sys/syscall.h>
#include <sys/types.h>
#include <thread>
#include <unistd.h>

namespace rollcall::kill {

namespace {

KillPoint point;
std::atomic<bool> armed = false;
std::atomic<int> stepCount = 0;
std::atomic<int> diskCallCount = 0;

void countDiskCall()
{
    if (armed && ++diskCallCount == point.diskCall)
        ::kill(::getpid(), SIGKILL);
}

} // namespace

void arm(const KillPoint &where)
{
    point = where;
    armed = true;
    if (point.microseconds == 0)
        return;
    std::thread([] {
        std::this_thread::sleep_for(std::chrono::microseconds(point.microseconds));
        ::kill(::getpid(), SIGKILL);
    }).detach();
}

void countStep()
{
    if (++stepCount == point.step)
        ::kill(::getpid(), SIGKILL);
}

int steps()
{
    return stepCount;
}

int diskCalls()
{
    return diskCallCount;
}

} // namespace rollcall::kill

// SQLite and Qt find these before those of the C library, since the program itself has them (it is
// linked with ENABLE_EXPORTS).
extern "C" {

ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t offset)
{
    rollcall::kill::countDiskCall();
    return ::syscall(SYS_pwrite64, file, bytes, size, offset);
}

int fdatasync(int file)
{
    rollcall::kill::countDiskCall();
    return int(::syscall(SYS_fdatasync, file));
}

int fsync(int file)
{
    rollcall::kill::countDiskCall();
    return int(::syscall(SYS_fsync, file));
}

int ftruncate64(int file, off64_t size) noexcept
{
    rollcall::kill::countDiskCall();
    return int(::syscall(SYS_ftruncate, file, size));
}

int unlink(const char *path) noexcept
{
    rollcall::kill::countDiskCall();
    return int(::syscall(SYS_unlink, path));
}

int renameat2(int from, const char *path, int to, const char *target, unsigned flags) noexcept
{
    rollcall::kill::countDiskCall();
    return int(::syscall(SYS_renameat2, from, path, to, target, flags));
}

} // extern "C"
