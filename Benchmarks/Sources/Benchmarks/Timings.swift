import Foundation

/// What time is measured with.
enum Clock {
  /// The processor time of the thread.
  case processor
  /// The processor time of all threads.
  case processors
  /// The time on the wall, for work of several threads.
  case wall

  var now: Double {
    var time = timespec()
    clock_gettime(id, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private var id: clockid_t {
    switch self {
    case .processor: CLOCK_THREAD_CPUTIME_ID
    case .processors: CLOCK_PROCESS_CPUTIME_ID
    case .wall: CLOCK_MONOTONIC
    }
  }
}

/// The times of subjects that took turns.
struct Timings {
  /// For each turn the seconds of each subject.
  private var turns: [[Double]] = []

  init(_ subjects: [Subject], turns count: Int, clock: Clock) {
    for turn in 0...count {
      var seconds = Array(repeating: 0.0, count: subjects.count)
      // Each turn starts with another subject, so that none always follows the same one.
      for place in subjects.indices {
        let index = (place + turn) % subjects.count
        let start = clock.now
        subjects[index].work()
        seconds[index] = max(clock.now - start, 1e-9)
      }
      // The first turn warms up.
      if turn > 0 { turns.append(seconds) }
    }
  }

  func median(_ index: Int) -> Double {
    turns.map { $0[index] }.median
  }

  /// The time of a subject divided by those of others together.
  func ratio(of index: Int, to references: [Int]) -> Double {
    turns.map { turn in turn[index] / references.reduce(0) { $0 + turn[$1] } }.median
  }
}

extension [Double] {
  var median: Double {
    let sorted = sorted()
    return isEmpty ? 0 : count % 2 == 1 ? sorted[count / 2] : (sorted[count / 2 - 1] + sorted[count / 2]) / 2
  }
}

/// Takes a value, so that the work of making it cannot be left out.
@inline(never)
func use<Value>(_ value: consuming Value) {}

/// Takes a value, and what it is of, so that this is passed on in the same way whatever is asked of it.
@_optimize(none)
func use<Value, Owner>(_ value: consuming Value, of owner: Owner) {}
