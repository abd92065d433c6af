/*
 * Stands between a program and the disk (LD_PRELOAD). For files under $FAULTS_ROOT it writes every change in its order
 * to $FAULTS_LOG, makes each flush last $FAULTS_SYNC_MS, and fails the operations that a test has asked for. What the
 * program says on its output stands in the same log, so that "answered" has its place among the writes. At the change
 * number $FAULTS_KILL_AT of $FAULTS_KILL_KINDS after its first words it is killed, in the middle of a write if it is one.
 *
 * A test speaks to it by opening names that are no files:
 *   /@faults/arm NTH ERRNO ON KINDS   the NTH operation of these kinds fails; with ON = 1 every later one too
 *   /@faults/storm PERCENT MS SEED KINDS   so many fail at random, with EPERM, EBUSY or EACCES, for so long
 *   /@faults/calm
 *   /@faults/fired   EEXIST when something has failed since it was armed, else ENOENT
 * KINDS: w write, s sync, o open for writing, n change of names, l lock.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/vfs.h>
#include <time.h>
#include <unistd.h>

enum { OPEN = 1, WRITE, TRUNCATE, SYNC, CLOSE, RENAME, UNLINK, LINK, MKDIR, SAID };
enum { FDS = 4096 };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char watched[FDS];
static const char *root, *kill_kinds;
static int log_fd = -1;
static int sync_ms, no_links, network;
static long kill_at, changes;
static int has_spoken;

static struct { char kinds[8]; long nth, seen; int code, on, percent, fired; struct timespec until; unsigned seed; } fault;

#define REAL(name) ({ static __typeof__(&name) real; if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name); real; })

__attribute__((constructor)) static void start(void) {
  root = getenv("FAULTS_ROOT");
  const char *log = getenv("FAULTS_LOG"), *ms = getenv("FAULTS_SYNC_MS"), *at = getenv("FAULTS_KILL_AT");
  sync_ms = ms ? atoi(ms) : 0;
  kill_at = at ? atol(at) : 0;
  no_links = getenv("FAULTS_NO_LINKS") ? atoi(getenv("FAULTS_NO_LINKS")) : 0;
  network = getenv("FAULTS_NETWORK") ? (int)strtol(getenv("FAULTS_NETWORK"), NULL, 0) : 0;
  kill_kinds = getenv("FAULTS_KILL_KINDS");
  if (log) log_fd = (int)syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static int ours(const char *path) { return root && strncmp(path, root, strlen(root)) == 0; }
static int is_watched(int fd) { return fd >= 0 && fd < FDS && watched[fd]; }

static void record(int op, int fd, uint64_t at, const void *a, size_t na, const void *b, size_t nb) {
  if (log_fd < 0) return;
  struct { uint32_t op; int32_t fd; uint64_t at; uint32_t na, nb; } head = {op, fd, at, na, nb};
  struct iovec parts[3] = {{&head, sizeof head}, {(void *)a, na}, {(void *)b, nb}};
  REAL(syscall)(SYS_writev, log_fd, parts, 3);
}

/* 0, or the code this operation has to fail with. */
static int trouble(char kind) {
  if (!strchr(fault.kinds, kind)) return 0;
  if (fault.percent) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    if (now.tv_sec > fault.until.tv_sec || (now.tv_sec == fault.until.tv_sec && now.tv_nsec > fault.until.tv_nsec)) return 0;
    fault.seed = fault.seed * 1664525u + 1013904223u;
    if ((fault.seed >> 8) % 100 >= (unsigned)fault.percent) return 0;
    fault.fired = 1;
    return (int[]){EPERM, EBUSY, EACCES}[(fault.seed >> 16) % 3];
  }
  fault.seen += 1;
  if (fault.nth == 0 || fault.seen < fault.nth || (fault.seen > fault.nth && !fault.on)) return 0;
  fault.fired = 1;
  return fault.code;
}

static int order(const char *says) {
  long ms = 0;
  if (strcmp(says, "fired") == 0) return errno = fault.fired ? EEXIST : ENOENT, -1;
  memset(&fault, 0, sizeof fault);
  if (sscanf(says, "storm %d %ld %u %7s", &fault.percent, &ms, &fault.seed, fault.kinds) == 4) {
    clock_gettime(CLOCK_MONOTONIC, &fault.until);
    fault.until.tv_sec += ms / 1000;
    fault.until.tv_nsec += ms % 1000 * 1000000;
  } else sscanf(says, "arm %ld %d %d %7s", &fault.nth, &fault.code, &fault.on, fault.kinds);
  return errno = ENOENT, -1;
}

/* Whether this change is the last one of the program's life. */
static int is_last(char kind) { return kill_at && has_spoken && kill_kinds && strchr(kill_kinds, kind) && ++changes == kill_at; }

static void die(void) {
  kill(getpid(), SIGKILL);
  for (;;) pause();
}

/* Runs one operation on a watched place alone among all: fails it, or does it and writes it down. */
#define DO(kind, call, half, failed, written) \
  pthread_mutex_lock(&lock); \
  if (is_last(kind)) { half; die(); } \
  int code = trouble(kind); \
  __typeof__(call) result = failed; \
  if (code) errno = code; \
  else { result = call; if (result != failed) { int kept = errno; written; errno = kept; } } \
  pthread_mutex_unlock(&lock); \
  return result

#define PAIR(a, b) a, strlen(a), b, strlen(b)
#define ALONE(a) a, strlen(a), NULL, 0

static void opened(int fd, const char *path, int flags) {
  if (fd < FDS) watched[fd] = 1;
  record(OPEN, fd, (flags & O_CREAT ? 1 : 0) | (flags & O_TRUNC ? 2 : 0), ALONE(path));
}

static int open_with(int (*real)(const char *, int, ...), const char *path, int flags, mode_t mode) {
  if (strncmp(path, "/@faults/", 9) == 0) return order(path + 9);
  if (!ours(path)) return real(path, flags, mode);
  DO((flags & (O_CREAT | O_WRONLY | O_RDWR)) ? 'o' : '-', real(path, flags, mode), (void)0, -1, opened(result, path, flags));
}
#define MODE va_list more; va_start(more, flags); mode_t mode = flags & O_CREAT ? va_arg(more, mode_t) : 0; va_end(more)
int open(const char *path, int flags, ...) { MODE; return open_with(REAL(open), path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE; return open_with(REAL(open64), path, flags, mode); }

static void closed(int fd) {
  if (!is_watched(fd)) return;
  watched[fd] = 0;
  record(CLOSE, fd, 0, NULL, 0, NULL, 0);
}
int close(int fd) { closed(fd); return REAL(close)(fd); }

ssize_t pwrite64(int fd, const void *data, size_t size, off64_t at) {
  if (!is_watched(fd)) return REAL(pwrite64)(fd, data, size, at);
  DO('w', REAL(pwrite64)(fd, data, size, at), (void)!REAL(pwrite64)(fd, data, size / 2, at), -1, record(WRITE, fd, at, data, result, NULL, 0));
}

ssize_t write(int fd, const void *data, size_t size) {
  if (fd == 1) { has_spoken = 1; record(SAID, fd, 0, data, size, NULL, 0); }
  if (!is_watched(fd)) return REAL(write)(fd, data, size);
  off64_t at = lseek64(fd, 0, fcntl(fd, F_GETFL) & O_APPEND ? SEEK_END : SEEK_CUR);
  DO('w', REAL(write)(fd, data, size), (void)!REAL(write)(fd, data, size / 2), -1, record(WRITE, fd, at, data, result, NULL, 0));
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
  if (!is_watched(fd)) return REAL(writev)(fd, parts, count);
  return write(fd, parts[0].iov_base, parts[0].iov_len);
}

/* The copied bytes are read back from where they went. */
static void copied(int to, off64_t at, size_t size) {
  char *bytes = malloc(size);
  int own = dup(to);
  char name[64];
  snprintf(name, sizeof name, "/proc/self/fd/%d", own);
  int from = (int)syscall(SYS_openat, AT_FDCWD, name, O_RDONLY | O_CLOEXEC, 0);
  ssize_t got = pread64(from, bytes, size, at);
  if (got > 0) record(WRITE, to, at, bytes, got, NULL, 0);
  REAL(close)(from);
  REAL(close)(own);
  free(bytes);
}

long syscall(long number, ...) {
  va_list more;
  va_start(more, number);
  long a = va_arg(more, long), b = va_arg(more, long), c = va_arg(more, long);
  long d = va_arg(more, long), e = va_arg(more, long), f = va_arg(more, long);
  va_end(more);
  long (*real)(long, ...) = REAL(syscall);
  if (number == SYS_close) closed((int)a);
  if (number != SYS_copy_file_range || !is_watched((int)c)) return real(number, a, b, c, d, e, f);
  off64_t at = d ? *(off64_t *)d : lseek64((int)c, 0, SEEK_CUR);
  DO('w', real(number, a, b, c, d, e, f), (void)0, -1L, copied((int)c, at, result));
}

ssize_t copy_file_range(int from, off64_t *here, int to, off64_t *there, size_t size, unsigned flags) {
  return syscall(SYS_copy_file_range, from, here, to, there, size, flags);
}

int ftruncate64(int fd, off64_t size) {
  if (!is_watched(fd)) return REAL(ftruncate64)(fd, size);
  DO('w', REAL(ftruncate64)(fd, size), (void)0, -1, record(TRUNCATE, fd, size, NULL, 0, NULL, 0));
}

static int flush(int (*real)(int), int fd) {
  if (!is_watched(fd)) return real(fd);
  if (sync_ms) usleep(sync_ms * 1000);
  DO('s', real(fd), (void)0, -1, record(SYNC, fd, 0, NULL, 0, NULL, 0));
}
int fsync(int fd) { return flush(REAL(fsync), fd); }
int fdatasync(int fd) { return flush(REAL(fdatasync), fd); }

int fcntl64(int fd, int command, ...) {
  va_list more;
  va_start(more, command);
  void *arg = va_arg(more, void *);
  va_end(more);
  struct flock *wanted = command == F_SETLK ? arg : NULL;
  if (!wanted || wanted->l_type == F_UNLCK || !is_watched(fd)) return REAL(fcntl64)(fd, command, arg);
  DO('l', REAL(fcntl64)(fd, command, arg), (void)0, -1, (void)0);
}

int rename(const char *from, const char *to) {
  if (!ours(to)) return REAL(rename)(from, to);
  DO('n', REAL(rename)(from, to), (void)0, -1, record(RENAME, 0, 0, PAIR(from, to)));
}

/* A file system of another kind, by its number in linux/magic.h. */
int statfs(const char *path, struct statfs *about) {
  int done = REAL(statfs)(path, about);
  if (done == 0 && network && ours(path)) about->f_type = network;
  return done;
}
int statfs64(const char *path, struct statfs64 *about) {
  int done = REAL(statfs64)(path, about);
  if (done == 0 && network && ours(path)) about->f_type = network;
  return done;
}

int link(const char *from, const char *to) {
  if (!ours(to)) return REAL(link)(from, to);
  if (no_links) {
    errno = no_links;
    return -1;
  }
  DO('n', REAL(link)(from, to), (void)0, -1, record(LINK, 0, 0, PAIR(from, to)));
}

static int drop(int (*real)(const char *), const char *path) {
  if (!ours(path)) return real(path);
  DO('n', real(path), (void)0, -1, record(UNLINK, 0, 0, ALONE(path)));
}
int unlink(const char *path) { return drop(REAL(unlink), path); }
int rmdir(const char *path) { return drop(REAL(rmdir), path); }
int remove(const char *path) { return drop(REAL(remove), path); }

int mkdir(const char *path, mode_t mode) {
  if (!ours(path)) return REAL(mkdir)(path, mode);
  DO('n', REAL(mkdir)(path, mode), (void)0, -1, record(MKDIR, 0, 0, ALONE(path)));
}
