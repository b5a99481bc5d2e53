/// A line of a format, or a part that consists of lines: ``Heading``, ``Line``, ``Quote``, ``Bullet``, ``Code``,
/// ``OneOf``, ``Bullets``, ``Each``, ``Single``, ``Blocks``, ``Children``, ``FrontMatterBlock`` and ``Footer``.
public protocol GrammarElement<Part>: Sendable {
  /// The part of the document whose values the element holds.
  associatedtype Part: DigestPart
  /// What the element states.
  var rule: GrammarRule<Part> { get }
}

/// A property of a part, as `\.title`.
public typealias GrammarProperty<Part, Value> = any WritableKeyPath<Part, Value> & Sendable

/// What an element of a grammar states.
public struct GrammarRule<Part: DigestPart>: Sendable {
  enum Kind: Sendable {
    case line(LineRule<Part>)
    case part(any PartRule<Part>)
    case blocks(any BlocksRule<Part>)
    case bullets(GrammarProperty<Part, [String]>)
    case children(GrammarProperty<Part, [ListItem]>)
    case frontMatter(GrammarProperty<Part, FrontMatter?>)
    case footer(GrammarProperty<Part, [MarkdownBlock]?>)
  }

  var kind: Kind
  /// How many blank lines are above it in canonical form, where that is stated.
  var blankLines: Int?

  init(_ kind: Kind) { self.kind = kind }
}

/// What a line states: its notations, of which the first is the canonical one.
struct LineRule<Part: DigestPart>: Sendable {
  var notations: [(shape: LineShape, pattern: Pattern<Part>)]
  /// The property of a heading's level, where that is a value.
  var level: PatternSlot<Part>?
  var isOptional = false
}

/// What kind of line in Markdown a pattern is.
enum LineShape: Hashable, Sendable {
  case heading(level: Int)
  /// A heading of any level, which is a value.
  case anyHeading
  case text
  case quote
  case item
  /// A fenced code block with this info string.
  case code(info: String)
}

/// Collects the elements of a part.
@resultBuilder
public enum GrammarBuilder<Part: DigestPart> {
  /// Takes an element.
  public static func buildExpression(_ element: some GrammarElement<Part>) -> GrammarRule<Part> { element.rule }
  /// Takes the elements of a part in order.
  public static func buildBlock(_ rules: GrammarRule<Part>...) -> [GrammarRule<Part>] { rules }
}

/// A line that may be missing without a diagnostic.
public struct OptionalLine<Part: DigestPart>: GrammarElement {
  /// What the element states.
  public let rule: GrammarRule<Part>
}

/// An element with a number of blank lines above it in canonical form.
public struct SpacedElement<Part: DigestPart>: GrammarElement {
  /// What the element states.
  public let rule: GrammarRule<Part>
}

extension GrammarElement {
  /// The line, which may be missing. Where it is not optional, a document without it has the diagnostic
  /// ``DiagnosticID/expectedLine``.
  public func optional() -> OptionalLine<Part> {
    guard case .line(var line) = rule.kind else { return OptionalLine(rule: rule) }
    line.isOptional = true
    var rule = rule
    rule.kind = .line(line)
    return OptionalLine(rule: rule)
  }

  /// The element with so many blank lines above it in canonical form; of a list, above its first part. Otherwise it is
  /// one, between the items of a list none.
  ///
  /// - Parameter count: How many, at most 3. Without any, the line is directly below a line of the grammar.
  public func blankLinesAbove(_ count: Int) -> SpacedElement<Part> {
    var rule = rule
    rule.blankLines = count
    return SpacedElement(rule: rule)
  }

  fileprivate static func line(_ shape: LineShape, _ pattern: Pattern<Part>) -> GrammarRule<Part> {
    GrammarRule(.line(LineRule(notations: [(shape, pattern)])))
  }
}

// MARK: - Lines

/// A heading of a level: `Heading(2, "\(\.title)")`.
public struct Heading<Part: DigestPart>: GrammarElement {
  /// What the element states.
  public let rule: GrammarRule<Part>

  /// Makes a heading.
  ///
  /// - Parameters:
  ///   - level: The level, 1 to 6.
  ///   - pattern: The text of the heading.
  public init(_ level: Int, _ pattern: Pattern<Part>) { rule = Self.line(.heading(level: level), pattern) }

  /// Makes a heading of any level.
  ///
  /// - Parameters:
  ///   - level: The property of its level.
  ///   - pattern: The text of the heading.
  public init(_ level: GrammarProperty<Part, Int>, _ pattern: Pattern<Part>) {
    rule = GrammarRule(.line(LineRule(notations: [(.anyHeading, pattern)], level: PatternSlot(level))))
  }
}

/// A line of text, alone or in a paragraph: `Line("via \(\.source)")`. It has some text of its own, not only slots.
public struct Line<Part: DigestPart>: GrammarElement {
  /// What the element states.
  public let rule: GrammarRule<Part>

  /// Makes a line.
  public init(_ pattern: Pattern<Part>) { rule = Self.line(.text, pattern) }
}

/// A quotation, of one or several lines: `Quote("\(\.summary)")`.
public struct Quote<Part: DigestPart>: GrammarElement {
  /// What the element states.
  public let rule: GrammarRule<Part>

  /// Makes a quotation.
  ///
  /// - Parameter pattern: The quoted text, without the `>` of its lines.
  public init(_ pattern: Pattern<Part>) { rule = Self.line(.quote, pattern) }
}

/// An item of a bullet list: `Bullet("[\(\.title)](\(\.url))")`.
///
/// In a part that is nested in one that starts with an item, it is a nested item.
public struct Bullet<Part: DigestPart>: GrammarElement {
  /// What the element states.
  public let rule: GrammarRule<Part>

  /// Makes an item.
  ///
  /// - Parameter pattern: The text after the bullet.
  public init(_ pattern: Pattern<Part>) { rule = Self.line(.item, pattern) }
}

/// A fenced code block with an info string: `Code("mermaid", "\(\.diagram)")`.
public struct Code<Part: DigestPart>: GrammarElement {
  /// What the element states.
  public let rule: GrammarRule<Part>

  /// Makes a code block.
  ///
  /// - Parameters:
  ///   - info: The info string after the opening fence.
  ///   - pattern: The lines between the fences.
  public init(_ info: String, _ pattern: Pattern<Part>) { rule = Self.line(.code(info: info), pattern) }
}

/// A line in one of several notations. The first one that can hold the values is the canonical one. Which one a
/// document uses is style, so that they should be the same to a reader.
public struct OneOf<Part: DigestPart>: GrammarElement {
  /// What the element states.
  public let rule: GrammarRule<Part>

  /// Makes a line of its notations.
  public init(@GrammarBuilder<Part> _ notations: () -> [GrammarRule<Part>]) {
    let lines = notations().compactMap { if case .line(let line) = $0.kind { line } else { nil } }
    rule = GrammarRule(
      .line(LineRule(notations: lines.flatMap(\.notations), level: lines.lazy.compactMap(\.level).first)))
  }
}

/// Items of a bullet list that are texts, each with all that is nested in it: `Bullets(\.points)`.
public struct Bullets<Part: DigestPart>: GrammarElement {
  /// What the element states.
  public let rule: GrammarRule<Part>

  /// Makes a list.
  ///
  /// - Parameter property: The texts.
  public init(_ property: GrammarProperty<Part, [String]>) { rule = GrammarRule(.bullets(property)) }
}

// MARK: - Parts

/// The parts of a list property, each of which starts with a line of its own.
public struct Each<Part: DigestPart>: GrammarElement {
  /// What the element states.
  public let rule: GrammarRule<Part>

  /// Makes a repetition.
  ///
  /// - Parameters:
  ///   - property: The list.
  ///   - elements: What a part consists of. Its first element is the line by which it is recognised.
  public init<Nested: DigestPart>(
    _ property: GrammarProperty<Part, [Nested]>,
    @GrammarBuilder<Nested> _ elements: () -> [GrammarRule<Nested>]
  ) {
    rule = GrammarRule(
      .part(
        NestedPart(name: property.propertyPath, isSingle: false, rules: elements()) {
          $0[keyPath: property]
        } append: {
          $0[keyPath: property].append($1)
        }))
  }
}

/// A part that a document has once or not at all, and that starts with a line of its own.
public struct Single<Part: DigestPart>: GrammarElement {
  /// What the element states.
  public let rule: GrammarRule<Part>

  /// Makes a section.
  ///
  /// - Parameters:
  ///   - property: The part; `nil` in a document without it.
  ///   - elements: What the part consists of. Its first element is the line by which it is recognised.
  public init<Nested: DigestPart>(
    _ property: GrammarProperty<Part, Nested?>,
    @GrammarBuilder<Nested> _ elements: () -> [GrammarRule<Nested>]
  ) {
    rule = GrammarRule(
      .part(
        NestedPart(name: property.propertyPath, isSingle: true, rules: elements()) {
          $0[keyPath: property].map { [$0] } ?? []
        } append: {
          $0[keyPath: property] = $1
        }))
  }
}

// MARK: - All else

/// The place of everything that no other element of its part is.
public struct Blocks<Part: DigestPart>: GrammarElement {
  /// What the element states.
  public let rule: GrammarRule<Part>

  /// Makes a place for blocks.
  public init(_ property: GrammarProperty<Part, [MarkdownBlock]>) {
    rule = GrammarRule(.blocks(MarkdownBlockList(property)))
  }

  /// Makes a place for blocks among which are some of the format's own, in any order.
  ///
  /// - Parameters:
  ///   - property: The blocks.
  ///   - cases: What a block of the format's own consists of: a ``Single`` for each kind of them.
  public init<Block: DigestBlock>(
    _ property: GrammarProperty<Part, [Block]>, @GrammarBuilder<Block> _ cases: () -> [GrammarRule<Block>]
  ) {
    rule = GrammarRule(.blocks(OwnBlockList(property, cases())))
  }
}

/// The place of the items that are nested in the ``Bullet`` that its part starts with.
public struct Children<Part: DigestPart>: GrammarElement {
  /// What the element states.
  public let rule: GrammarRule<Part>

  /// Makes a place for items.
  public init(_ property: GrammarProperty<Part, [ListItem]>) { rule = GrammarRule(.children(property)) }
}

/// The front matter of the document. Properties of the document may be computed from its fields.
public struct FrontMatterBlock<Part: DigestPart>: GrammarElement {
  /// What the element states.
  public let rule: GrammarRule<Part>

  /// Makes a front matter.
  public init(_ property: GrammarProperty<Part, FrontMatter?>) { rule = GrammarRule(.frontMatter(property)) }
}

/// The end of the document: a rule (`---`) with what follows it. Of several rules it is the first one that no part of
/// the document follows. Below text, a line of dashes is such a rule, and not the underline of a heading.
public struct Footer<Part: DigestPart>: GrammarElement {
  /// What the element states.
  public let rule: GrammarRule<Part>

  /// Makes a footer, the last element of its document.
  ///
  /// - Parameter property: What follows the rule; `nil` in a document without one.
  public init(_ property: GrammarProperty<Part, [MarkdownBlock]?>) { rule = GrammarRule(.footer(property)) }
}

/// The parts of a property, with the types that a grammar does not know.
protocol PartRule<Part>: Sendable {
  associatedtype Part: DigestPart
  var name: String { get }
  var isSingle: Bool { get }
  /// States the level of the parts.
  func compile(into compiler: inout GrammarCompiler, under parent: GrammarTable.Place) -> any GrammarLevel
  func parts(of part: Part) -> [any DigestPart]
  func append(_ nested: any DigestPart, to part: inout Part)
}

private struct NestedPart<Part: DigestPart, Nested: DigestPart>: PartRule {
  let name: String
  let isSingle: Bool
  let rules: [GrammarRule<Nested>]
  let read: @Sendable (Part) -> [Nested]
  let append: @Sendable (inout Part, Nested) -> Void

  init(
    name: String, isSingle: Bool, rules: [GrammarRule<Nested>], read: @escaping @Sendable (Part) -> [Nested],
    append: @escaping @Sendable (inout Part, Nested) -> Void
  ) {
    (self.name, self.isSingle, self.rules, self.read, self.append) = (name, isSingle, rules, read, append)
  }

  func compile(into compiler: inout GrammarCompiler, under parent: GrammarTable.Place) -> any GrammarLevel {
    compiler.level(of: rules, under: parent, named: name)
  }

  func parts(of part: Part) -> [any DigestPart] { read(part) }

  func append(_ nested: any DigestPart, to part: inout Part) {
    if let nested = nested as? Nested { append(&part, nested) }
  }
}
