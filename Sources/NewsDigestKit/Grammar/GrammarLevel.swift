/// The elements of a part, with the properties that they are.
protocol GrammarLevel: Sendable {
  /// Makes a builder of a part.
  func makeBuilder() -> any PartBuilder
  /// Gives the segments of a part, with the path of its property.
  func write<Sink: ContentSink>(_ part: any DigestPart, at path: String, into sink: inout Sink)
}

/// An element of a part with its property.
enum StatedElement<Part: DigestPart>: Sendable {
  case line(Int, slots: [(name: Int, slot: PatternSlot<Part>)], isHead: Bool)
  case part(any PartRule<Part>, any GrammarLevel)
  case blocks(GrammarProperty<Part, [MarkdownBlock]>)
  case children(GrammarProperty<Part, [ListItem]>, depth: Int)
  case frontMatter(GrammarProperty<Part, FrontMatter?>)
}

struct StatedLevel<Part: DigestPart>: GrammarLevel {
  let elements: [StatedElement<Part>]

  func makeBuilder() -> any PartBuilder { StatedPartBuilder(self) }

  func write<Sink: ContentSink>(_ part: any DigestPart, at path: String, into sink: inout Sink) {
    guard let part = part as? Part else { return }
    let prefix = path.isEmpty ? "" : path + "."
    for element in elements {
      switch element {
      case .line(let line, let slots, let isHead):
        let values = slots.map { ($0.name, $0.slot.read(part)) }
        guard isHead || values.contains(where: { !$0.1.isEmpty }) else { continue }
        sink.receive(SegmentKind(statedLine: line), for: path) { list in
          for (name, texts) in values {
            for text in texts { list.text(.own(UInt8(name)), text) }
          }
        }
      case .part(let rule, let level):
        for (index, nested) in rule.parts(of: part).enumerated() {
          level.write(nested, at: prefix + rule.name + (rule.isSingle ? "" : "[\(index)]"), into: &sink)
        }
      case .blocks(let property):
        for (index, block) in part[keyPath: property].enumerated() {
          block.write(into: &sink, for: "\(prefix)\(property.propertyPath)[\(index)]")
        }
      case .children(let property, let depth):
        for (index, item) in part[keyPath: property].enumerated() {
          MarkdownBlock.write(
            item, depth: depth, column: 2 * depth, into: &sink,
            for: "\(prefix)\(property.propertyPath)[\(index)]")
        }
      case .frontMatter(let property): part[keyPath: property]?.write(into: &sink)
      }
    }
  }
}

/// Makes a part of its segments.
protocol PartBuilder: AnyObject {
  /// Takes the line that an element is.
  func receive(_ segment: borrowing Segment, as element: Int)
  /// Takes a block of an element.
  func receiveBlock(_ segment: borrowing Segment, as element: Int)
  /// Takes a part of an element.
  func append(_ part: any DigestPart, as element: Int)
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
    guard case .line(_, let slots, _) = level.elements[element] else { return }
    for (name, slot) in slots {
      let texts = segment.texts(.own(UInt8(name)))
      if !texts.isEmpty { slot.write(&part, texts) }
    }
  }

  func receiveBlock(_ segment: borrowing Segment, as element: Int) {
    if blockElement != element { finishBlocks() }
    blockElement = element
    var base = 0
    if case .children(_, let depth) = level.elements[element] { base = depth }
    blocks.receive(segment, nestedIn: base)
  }

  func append(_ nested: any DigestPart, as element: Int) {
    finishBlocks()
    if case .part(let rule, _) = level.elements[element] { rule.append(nested, to: &part) }
  }

  func setFrontMatter(_ frontMatter: FrontMatter?) {
    if case .frontMatter(let property)? = level.elements.first { part[keyPath: property] = frontMatter }
  }

  private func finishBlocks() {
    guard let element = blockElement else { return }
    blockElement = nil
    let taken = blocks.takeBlocks()
    switch level.elements[element] {
    case .blocks(let property): part[keyPath: property] += taken
    case .children(let property, _):
      part[keyPath: property] += taken.compactMap { if case .listItem(let item) = $0 { item } else { nil } }
    default: break
    }
  }

  func finish() -> any DigestPart {
    finishBlocks()
    return part
  }
}
