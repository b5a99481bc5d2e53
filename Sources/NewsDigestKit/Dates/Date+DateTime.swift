#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension Date {
  /// Makes the instant of a date-time.
  ///
  /// - Parameters:
  ///   - dateTime: The date-time.
  ///   - defaultOffset: The offset of a time without one, in seconds east of UTC.
  public init(_ dateTime: DateTime, defaultOffset: Int = 0) {
    let seconds = TimeInterval(dateTime.secondsSince1970(defaultOffset: defaultOffset))
    self.init(timeIntervalSince1970: seconds + TimeInterval(dateTime.nanosecond) / 1_000_000_000)
  }
}
