/// Texts of any size that are made in one way, most of them to make a parser slow.
public struct GrowthFamily: Sendable {
  /// The name, in words.
  public let name: String
  private let head: String
  private let part: @Sendable (Int) -> String
  private let tail: [UInt8]

  init(_ name: String, head: String = "", tail: String = "", part: @escaping @Sendable (Int) -> String) {
    self.init(name, head: head, tail: Array(tail.utf8), part: part)
  }

  init(_ name: String, head: String = "", tail: [UInt8], part: @escaping @Sendable (Int) -> String) {
    (self.name, self.head, self.tail, self.part) = (name, head, tail, part)
  }

  /// The same part again and again.
  init(_ name: String, head: String = "", _ part: String, tail: String = "") {
    self.init(name, head: head, tail: tail) { _ in part }
  }

  /// A text of about this many bytes.
  public func bytes(_ size: Int) -> [UInt8] {
    var bytes = Array(head.utf8)
    bytes.reserveCapacity(size + 1024)
    var index = 0
    while bytes.count < size - tail.count {
      bytes.append(contentsOf: part(index).utf8)
      index += 1
    }
    return bytes + tail
  }
}
