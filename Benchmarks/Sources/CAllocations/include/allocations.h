#ifndef ALLOCATIONS_H
#define ALLOCATIONS_H

#include <stdbool.h>
#include <stdint.h>

/// What a thread took from the heap since it started to count.
struct allocations {
  /// How many blocks it asked for.
  int64_t count;
  /// The bytes of the blocks that it took, less those that it gave back, as the heap rounds them.
  int64_t bytes;
};

/// Whether allocations can be counted here: only with glibc, whose `malloc` may be replaced.
bool allocations_are_counted(void);

void allocations_start(void);
struct allocations allocations_stop(void);

#endif
