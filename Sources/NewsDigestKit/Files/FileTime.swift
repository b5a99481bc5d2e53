#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Android)
  import Android
#endif

/// A time as file systems have it, to the nanosecond, which a `Date` does not hold.
struct FileTime: Hashable, Codable, Comparable {
  private let seconds: Int
  private let nanoseconds: Int

  init(seconds: Int, nanoseconds: Int = 0) { (self.seconds, self.nanoseconds) = (seconds, nanoseconds) }

  /// - Parameter time: Seconds, then nanoseconds (POSIX, `time.h`). Which module declares the names of these members
  ///   depends on how the library is built, so they are read from memory.
  init(_ time: timespec) {
    self = withUnsafeBytes(of: time) { bytes in
      FileTime(
        seconds: Int(bytes.load(as: time_t.self)),
        nanoseconds: bytes.load(fromByteOffset: MemoryLayout<time_t>.stride, as: Int.self))
    }
  }

  /// The time of the system's clock, in whole seconds.
  static var now: FileTime { FileTime(seconds: Int(Date.now.timeIntervalSince1970)) }

  /// Whether a file that was last written at this time was certainly not written again after a later time without that
  /// being seen: some file systems count in steps of two seconds.
  func isSettled(at later: FileTime) -> Bool { seconds + 2 < later.seconds }

  static func < (first: FileTime, second: FileTime) -> Bool {
    (first.seconds, first.nanoseconds) < (second.seconds, second.nanoseconds)
  }
}
