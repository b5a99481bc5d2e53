#include "allocations.h"

#include <stddef.h>
#include <stdlib.h>

#ifdef __GLIBC__

#include <malloc.h>

// A program's own `malloc` takes the place of glibc's, which stays there under these names.
extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);
extern void __libc_free(void *);

static __thread bool is_counting;
static __thread struct allocations counted;

static void *took(void *block) {
  if (is_counting && block) {
    counted.count += 1;
    counted.bytes += malloc_usable_size(block);
  }
  return block;
}

static void gives(void *block) {
  if (is_counting && block) counted.bytes -= malloc_usable_size(block);
}

void *malloc(size_t size) { return took(__libc_malloc(size)); }
void *calloc(size_t count, size_t size) { return took(__libc_calloc(count, size)); }
void *memalign(size_t alignment, size_t size) { return took(__libc_memalign(alignment, size)); }
void *aligned_alloc(size_t alignment, size_t size) { return took(__libc_memalign(alignment, size)); }

int posix_memalign(void **block, size_t alignment, size_t size) {
  *block = took(__libc_memalign(alignment, size));
  return *block ? 0 : 12;
}

void *realloc(void *block, size_t size) {
  gives(block);
  return took(__libc_realloc(block, size));
}

void free(void *block) {
  gives(block);
  __libc_free(block);
}

bool allocations_are_counted(void) { return true; }

void allocations_start(void) {
  counted = (struct allocations){0, 0};
  is_counting = true;
}

struct allocations allocations_stop(void) {
  is_counting = false;
  return counted;
}

#else

bool allocations_are_counted(void) { return false; }
void allocations_start(void) {}
struct allocations allocations_stop(void) { return (struct allocations){0, 0}; }

#endif
