import Foundation

/// What the place that standard output goes to can show.
struct Terminal {
  let hasColor: Bool
  /// The number of columns.
  let width: Int

  private static let defaultWidth = 80
  private static let widths = 40...100

  /// Finds out about standard output.
  ///
  /// Colour needs a terminal, and nobody who set `NO_COLOR` (https://no-color.org).
  static func forStandardOutput() -> Terminal {
    let environment = ProcessInfo.processInfo.environment
    let isTerminal = isatty(STDOUT_FILENO) != 0
    let wantsNoColor = environment["NO_COLOR"]?.isEmpty == false || environment["TERM"] == "dumb"
    let width = (isTerminal ? columns() : nil) ?? environment["COLUMNS"].flatMap { Int($0) } ?? defaultWidth
    return Terminal(
      hasColor: isTerminal && !wantsNoColor, width: min(max(width, widths.lowerBound), widths.upperBound))
  }

  private static func columns() -> Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
