import Foundation

/// By how much the process is larger at its peak than at a moment before.
///
/// What the allocator keeps of earlier work counts too: it only adds to what is found.
struct MemoryPeak {
  private let start = Self.status("VmRSS:")

  /// Makes Linux forget the peak up to here.
  func forget() {
    try? Data("5".utf8).write(to: URL(filePath: "/proc/self/clear_refs"))
  }

  /// The growth in bytes up to the peak; `nil` if the system does not report it.
  var growth: Int? {
    guard let start, let peak = Self.status("VmHWM:") else { return nil }
    return max(0, peak - start)
  }

  private static func status(_ name: String) -> Int? {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix(name) })
    else { return nil }
    return line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }.map { $0 * 1024 }
  }
}
