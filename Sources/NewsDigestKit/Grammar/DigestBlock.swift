/// A block that is Markdown or a part of a format's own, in a list of ``Blocks``.
///
///     enum Block: DigestBlock {
///       case advertisement(Advertisement)
///       case markdown(MarkdownBlock)
///     }
///
/// It has a property for each kind of part, which is `nil` in any other block and makes it such a part when it is set.
public protocol DigestBlock: DigestPart, MarkdownBlockConvertible {
  /// The Markdown that it is; `nil` for a part.
  var markdownBlock: MarkdownBlock? { get }
}

extension DigestBlock {
  /// Makes an empty paragraph.
  public init() { self = .paragraph("") }
}

/// A list of blocks, with the types that a grammar does not know.
protocol BlocksRule<Part>: Sendable {
  associatedtype Part: DigestPart
  /// States a level for each kind of part.
  func compile(into compiler: inout GrammarCompiler, under parent: GrammarTable.Place) -> [StatedCase]
  func write<Sink: ContentSink>(_ part: Part, _ cases: [StatedCase], at prefix: String, into sink: inout Sink)
  func append(_ blocks: [MarkdownBlock], to part: inout Part)
  /// Appends a part of a kind.
  func append(_ nested: any DigestPart, ofCase index: Int, to part: inout Part)
}

/// A kind of part among blocks.
struct StatedCase: Sendable {
  let index: Int
  let level: any GrammarLevel
}

struct MarkdownBlockList<Part: DigestPart>: BlocksRule {
  private let property: GrammarProperty<Part, [MarkdownBlock]>
  private let name: String

  init(_ property: GrammarProperty<Part, [MarkdownBlock]>) {
    (self.property, name) = (property, property.propertyPath)
  }

  func compile(into compiler: inout GrammarCompiler, under parent: GrammarTable.Place) -> [StatedCase] { [] }

  func write<Sink: ContentSink>(_ part: Part, _ cases: [StatedCase], at prefix: String, into sink: inout Sink) {
    for (index, block) in part[keyPath: property].enumerated() {
      block.write(into: &sink, for: "\(prefix)\(name)[\(index)]")
    }
  }

  func append(_ blocks: [MarkdownBlock], to part: inout Part) { part[keyPath: property] += blocks }

  func append(_ nested: any DigestPart, ofCase index: Int, to part: inout Part) {}
}

struct OwnBlockList<Part: DigestPart, Block: DigestBlock>: BlocksRule {
  private let property: GrammarProperty<Part, [Block]>
  private let name: String
  private let cases: [any PartRule<Block>]
  /// Whether all elements are parts.
  private let isComplete: Bool

  init(_ property: GrammarProperty<Part, [Block]>, _ rules: [GrammarRule<Block>]) {
    (self.property, name) = (property, property.propertyPath)
    cases = rules.compactMap { if case .part(let part) = $0.kind, part.isSingle { part } else { nil } }
    isComplete = cases.count == rules.count
  }

  func compile(into compiler: inout GrammarCompiler, under parent: GrammarTable.Place) -> [StatedCase] {
    if !isComplete { compiler.refuse(.partWithoutLine, at: parent) }
    return cases.map { rule in
      StatedCase(index: compiler.table.levels.count, level: rule.compile(into: &compiler, under: parent))
    }
  }

  func write<Sink: ContentSink>(_ part: Part, _ stated: [StatedCase], at prefix: String, into sink: inout Sink) {
    for (index, block) in part[keyPath: property].enumerated() {
      func path() -> String { "\(prefix)\(name)[\(index)]" }
      if let markdown = block.markdownBlock {
        markdown.write(into: &sink, for: path())
      } else {
        for (rule, known) in zip(cases, stated) {
          for nested in rule.parts(of: block) { known.level.write(nested, isFirst: false, at: path(), into: &sink) }
        }
      }
    }
  }

  func append(_ blocks: [MarkdownBlock], to part: inout Part) {
    part[keyPath: property] += blocks.map { .markdown($0) }
  }

  func append(_ nested: any DigestPart, ofCase index: Int, to part: inout Part) {
    var block = Block()
    cases[index].append(nested, to: &block)
    part[keyPath: property].append(block)
  }
}
