/// The elements of a part, with the properties that they are.
protocol GrammarLevel: Sendable {
  /// Makes a builder of a part.
  func makeBuilder() -> any PartBuilder
  /// Gives the segments of a part, with the path of its property.
  ///
  /// - Parameter isFirst: Whether it is the first part of a list, where that makes a difference.
  func write<Sink: ContentSink>(_ part: any DigestPart, isFirst: Bool, at path: String, into sink: inout Sink)
}

/// An element of a part with its property.
enum StatedElement<Part: DigestPart>: Sendable {
  case line(Int, slots: [(name: Int, slot: PatternSlot<Part>)], isHead: Bool)
  case part(any PartRule<Part>, any GrammarLevel, isSpaced: Bool)
  case blocks(any BlocksRule<Part>, [StatedCase])
  case bullets(GrammarProperty<Part, [String]>, line: Int, name: Int)
  case children(GrammarProperty<Part, [ListItem]>, name: String, depth: Int)
  case frontMatter(GrammarProperty<Part, FrontMatter?>)
  case footer(GrammarProperty<Part, [MarkdownBlock]?>, name: String, line: Int)
}

struct StatedLevel<Part: DigestPart>: GrammarLevel {
  let elements: [StatedElement<Part>]

  func makeBuilder() -> any PartBuilder { StatedPartBuilder(self) }

  func write<Sink: ContentSink>(_ part: any DigestPart, isFirst: Bool, at path: String, into sink: inout Sink) {
    guard let part = part as? Part else { return }
    let prefix = path.isEmpty ? "" : path + "."
    for element in elements {
      switch element {
      case .line(let line, let slots, let isHead):
        let values = slots.map { ($0.name, $0.slot.read(part)) }
        guard isHead || values.contains(where: { !$0.1.isEmpty }) else { continue }
        let kind = SegmentKind(statedLine: line)
        sink.receive(isHead && isFirst ? kind.leading : kind, for: path) { list in
          for (name, texts) in values {
            for text in texts { list.text(.own(UInt8(name)), text) }
          }
        }
      case .part(let rule, let level, let isSpaced):
        for (index, nested) in rule.parts(of: part).enumerated() {
          let path = prefix + rule.name + (rule.isSingle ? "" : "[\(index)]")
          level.write(nested, isFirst: isSpaced && index == 0, at: path, into: &sink)
        }
      case .blocks(let list, let cases): list.write(part, cases, at: prefix, into: &sink)
      case .bullets(let property, let line, let name):
        let kind = SegmentKind(statedLine: line)
        for text in part[keyPath: property] { sink.receive(kind, for: path) { $0.text(.own(UInt8(name)), text) } }
      case .children(let property, let name, let depth):
        for (index, item) in part[keyPath: property].enumerated() {
          MarkdownBlock.write(
            item, depth: depth, column: 2 * depth, into: &sink, for: "\(prefix)\(name)[\(index)]")
        }
      case .frontMatter(let property): part[keyPath: property]?.write(into: &sink)
      case .footer(let property, let name, let line):
        guard let blocks = part[keyPath: property] else { continue }
        sink.receive(SegmentKind(statedLine: line), for: name)
        for (index, block) in blocks.enumerated() { block.write(into: &sink, for: "\(name)[\(index)]") }
      }
    }
  }
}

/// Makes a part of its segments.
protocol PartBuilder: AnyObject {
  /// Takes the line that an element is.
  func receive(_ segment: borrowing Segment, as element: Int)
  /// Takes the texts of a list.
  func receive(_ texts: [String], as element: Int)
  /// Takes a block of an element.
  func receiveBlock(_ segment: borrowing Segment, as element: Int)
  /// Takes a part of an element, which is of a level.
  func append(_ part: any DigestPart, ofLevel level: Int, as element: Int)
  /// Takes the front matter.
  func setFrontMatter(_ frontMatter: FrontMatter?)
  /// The part of all that was taken.
  func finish() -> any DigestPart
}

private final class StatedPartBuilder<Part: DigestPart>: PartBuilder {
  private let level: StatedLevel<Part>
  private var part = Part()
  private var blocks = MarkdownBlockBuilder<MarkdownBlock>()
  /// The element that the blocks so far are of.
  private var blockElement: Int?

  init(_ level: StatedLevel<Part>) { self.level = level }

  func receive(_ segment: borrowing Segment, as element: Int) {
    finishBlocks()
    switch level.elements[element] {
    case .line(_, let slots, _):
      for (name, slot) in slots {
        let texts = segment.texts(.own(UInt8(name)))
        if !texts.isEmpty { slot.write(&part, texts) }
      }
    case .footer(let property, _, _): part[keyPath: property] = []
    default: break
    }
  }

  func receive(_ texts: [String], as element: Int) {
    if case .bullets(let property, _, _) = level.elements[element] { part[keyPath: property] = texts }
  }

  func receiveBlock(_ segment: borrowing Segment, as element: Int) {
    if blockElement != element { finishBlocks() }
    blockElement = element
    var base = 0
    if case .children(_, _, let depth) = level.elements[element] { base = depth }
    blocks.receive(segment, nestedIn: base)
  }

  func append(_ nested: any DigestPart, ofLevel index: Int, as element: Int) {
    finishBlocks()
    switch level.elements[element] {
    case .part(let rule, _, _): rule.append(nested, to: &part)
    case .blocks(let list, let cases):
      if let number = cases.firstIndex(where: { $0.index == index }) { list.append(nested, ofCase: number, to: &part) }
    default: break
    }
  }

  func setFrontMatter(_ frontMatter: FrontMatter?) {
    if case .frontMatter(let property)? = level.elements.first { part[keyPath: property] = frontMatter }
  }

  private func finishBlocks() {
    guard let element = blockElement else { return }
    blockElement = nil
    let taken = blocks.takeBlocks()
    switch level.elements[element] {
    case .blocks(let list, _): list.append(taken, to: &part)
    case .footer(let property, _, _): part[keyPath: property] = taken
    case .children(let property, _, _):
      part[keyPath: property] += taken.compactMap { if case .listItem(let item) = $0 { item } else { nil } }
    default: break
    }
  }

  func finish() -> any DigestPart {
    finishBlocks()
    return part
  }
}
