import Foundation

/// Reads the lines of standard input as they come.
struct LineReader {
  static let lineFeed = UInt8(ascii: "\n")

  /// A line without what ends it.
  struct Line {
    var bytes: [UInt8]
    /// Whether it had more bytes than it may have. They are dropped then.
    var isTooLong = false

    /// What the line costs in time and memory: a path leads to a file.
    var cost: Int { max(bytes.count, 4_096) }
  }

  private let separator: UInt8
  private let lineLimit: Int
  /// What was read. The lines before `start` were taken; no line ends between it and `searched`.
  private var buffer: [UInt8] = []
  private var (start, searched) = (0, 0)
  private var isSkipping = false
  private var isAtEnd = false
  /// Why reading failed, in the words of the system.
  private(set) var failure: String?

  private static let chunk = 64 * 1024

  /// - Parameters:
  ///   - separator: What ends a line.
  ///   - lineLimit: How many bytes a line may have.
  init(separator: UInt8, lineLimit: Int = 1 << 20) { (self.separator, self.lineLimit) = (separator, lineLimit) }

  /// Waits for a line, and takes those that are there too, up to a cost; `nil` at the end.
  mutating func next(cost limit: Int) -> [Line]? {
    var (lines, cost): ([Line], Int) = ([], 0)
    while true {
      while cost < limit, let line = takeLine() {
        lines.append(line)
        cost += line.cost
      }
      if cost >= limit { return lines }
      if isAtEnd {
        if let last = takeRest() { lines.append(last) }
        return lines.isEmpty ? nil : lines
      }
      // What is known is worth more than what may come.
      if !lines.isEmpty, !hasInput { return lines }
      fill()
    }
  }

  private mutating func takeLine() -> Line? {
    guard let end = buffer[searched...].firstIndex(of: separator) else {
      searched = buffer.count
      skipIfTooLong()
      return nil
    }
    defer { (start, searched) = (end + 1, end + 1) }
    return line(endingAt: end)
  }

  /// The last line, which nothing ends.
  private mutating func takeRest() -> Line? {
    guard start < buffer.count || isSkipping else { return nil }
    defer { start = buffer.count }
    return line(endingAt: buffer.count)
  }

  private mutating func line(endingAt end: Int) -> Line {
    let isTooLong = isSkipping || end - start > lineLimit
    isSkipping = false
    if isTooLong { return Line(bytes: [], isTooLong: true) }
    let hasReturn = separator == Self.lineFeed && end > start && buffer[end - 1] == UInt8(ascii: "\r")
    return Line(bytes: Array(buffer[start..<(hasReturn ? end - 1 : end)]))
  }

  private mutating func skipIfTooLong() {
    guard isSkipping || buffer.count - start > lineLimit else { return }
    isSkipping = true
    (start, searched) = (buffer.count, buffer.count)
  }

  /// Whether something can be read without waiting.
  private var hasInput: Bool {
    var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, 0) > 0
  }

  private mutating func fill() {
    if start > 0 {
      buffer.removeSubrange(..<start)
      (searched, start) = (searched - start, 0)
    }
    let old = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: Self.chunk))
    var count = -1
    repeat {
      count = buffer.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress.map { $0 + old }, Self.chunk) }
    } while count < 0 && errno == EINTR
    if count < 0 { failure = String(cString: strerror(errno)) }
    buffer.removeLast(Self.chunk - max(count, 0))
    isAtEnd = count <= 0
  }
}
