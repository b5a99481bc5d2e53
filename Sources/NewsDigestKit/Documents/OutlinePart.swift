/// A part of a model with its place in the source: a story, a citation, a list item, an entry, a chapter, a video, a
/// field.
public struct OutlinePart: Hashable, Sendable {
  /// The path of its property, as in ``WritingError/property``: `stories[0].blocks[2]`.
  public let property: String
  /// Where it is, with all parts in it: UTF-8 offsets in the source.
  public fileprivate(set) var range: Range<Int>
  /// The places of its own values, in order.
  public fileprivate(set) var values: [OutlineValue]
  /// The parts in it, in order.
  public fileprivate(set) var parts: [OutlinePart]
}

extension String {
  /// Whether a path is that of a property, or of one in it.
  func isPart(of property: String) -> Bool {
    guard !property.isEmpty, utf8.starts(with: property.utf8) else { return false }
    let next = utf8.dropFirst(property.utf8.count).first
    return next == nil || next == .ascii(".") || next == .ascii("[")
  }

  /// The paths of the parts that a property is in, outermost first, and its own.
  fileprivate var enclosingParts: [String] {
    var paths: [String] = []
    for index in utf8.indices where utf8[index] == .ascii("]") {
      paths.append(String(self[...index]))
    }
    if paths.last != self { paths.append(self) }
    return paths
  }
}

/// Nests segments as their properties are.
struct PartTree {
  /// The parts that may still get others, outermost first.
  private var open: [OutlinePart] = []
  private var parts: [OutlinePart] = []

  mutating func add(_ property: String, _ segment: OutlineSegment) {
    close(to: open.prefix { property.isPart(of: $0.property) }.count)
    let last = open.last?.property.utf8.count ?? 0
    for path in property.enclosingParts where path.utf8.count > last {
      open.append(OutlinePart(property: path, range: segment.range, values: [], parts: []))
    }
    open[open.count - 1].values += segment.values
    for index in open.indices {
      open[index].range = open[index].range.lowerBound..<segment.range.upperBound
    }
  }

  private mutating func close(to count: Int) {
    while open.count > count {
      let part = open.removeLast()
      if open.isEmpty { parts.append(part) } else { open[open.count - 1].parts.append(part) }
    }
  }

  mutating func finish() -> [OutlinePart] {
    close(to: 0)
    return parts
  }
}
