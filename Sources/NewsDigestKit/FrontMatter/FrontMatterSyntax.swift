/// How a front matter is written.
enum FrontMatterSyntax {
  /// The kinds of segments of a front matter; the one that ends it is the last.
  enum Sort: UInt8 {
    case frontMatterOpening, frontMatterComment, frontMatterField, frontMatterVerbatim, frontMatterClosing
  }

  /// Writes a segment of a front matter.
  static func write(_ segment: Segment, to writer: inout SegmentWriter, like example: SegmentExample?) {
    switch segment.sort {
    case .frontMatterComment:
      let text = segment.text(.itself)
      writer.syntax(text.isEmpty ? "#" : "# ")
      writer.content(text, as: .itself)
    case .frontMatterField:
      writer.field(
        key: segment.text(.key), value: segment.yamlValue, trailingComment: segment.optionalText(.trailingComment),
        as: segment.notation, like: example)
    case .frontMatterVerbatim: writer.content(segment.text(.itself), as: .itself)
    case .frontMatterOpening: writer.lines(segment.notation.opening)
    default: writer.lines(segment.notation.closing)
    }
  }

  /// Canonical trivia after a segment inside a front matter.
  static func canonicalTrivia(after: SegmentKind, before: SegmentKind?) -> StaticString {
    if after == .frontMatterOpening.leading { return "" }
    guard before == .frontMatterField.leading else { return "\n" }
    return after == .frontMatterField.leading ? ",\n  " : "\n  "
  }
}

extension FrontMatterNotation {
  /// Header lines are opened by nothing: the mark of the kind says so, as no line ending follows it.
  var openingKind: SegmentKind { self == .headerLines ? .frontMatterOpening.leading : .frontMatterOpening }

  /// The empty closing line of header lines is a blank line already, as the mark of the kind says.
  var closingKind: SegmentKind { self == .headerLines ? .frontMatterClosing.leading : .frontMatterClosing }

  /// The fields of JSON are marked, as commas are the trivia between them.
  var fieldKind: SegmentKind { isJSON ? .frontMatterField.leading : .frontMatterField }
}

extension SegmentKind {
  static var frontMatterOpening: SegmentKind {
    SegmentKind(FrontMatterSyntax.Sort.frontMatterOpening, from: .frontMatter)
  }
  static var frontMatterComment: SegmentKind {
    SegmentKind(FrontMatterSyntax.Sort.frontMatterComment, from: .frontMatter)
  }
  static var frontMatterField: SegmentKind { SegmentKind(FrontMatterSyntax.Sort.frontMatterField, from: .frontMatter) }
  static var frontMatterVerbatim: SegmentKind {
    SegmentKind(FrontMatterSyntax.Sort.frontMatterVerbatim, from: .frontMatter)
  }
  static var frontMatterClosing: SegmentKind {
    SegmentKind(FrontMatterSyntax.Sort.frontMatterClosing, from: .frontMatter)
  }

  var isFrontMatter: Bool {
    (Self.frontMatterOpening.rawValue...Self.frontMatterClosing.rawValue).contains(base)
  }

  /// Whether the segment is inside a front matter that continues after it, or ends it with a blank line.
  var isInsideFrontMatter: Bool {
    self == .frontMatterClosing.leading
      || (Self.frontMatterOpening.rawValue..<Self.frontMatterClosing.rawValue).contains(base)
  }
}

extension DocumentSyntax {
  /// The name of a kind of a front matter, or else of Markdown.
  static func sharedName(of kind: SegmentKind) -> String {
    kind.name(in: FrontMatterSyntax.Sort.self, from: .frontMatter) ?? MarkdownSyntax.name(of: kind)
  }
}

/// The value of a field, as a slot.
private final class YAMLContent: SlotContent {
  let value: YAMLValue
  let notation: FrontMatterNotation

  init(_ value: YAMLValue, as notation: FrontMatterNotation) { (self.value, self.notation) = (value, notation) }

  /// Whether the value is so deep that it is never parsed, and that comparing it could take all of the call stack.
  private var isTooDeep: Bool { value.isNested(deeperThan: YAMLTreeParser.depthLimit) }

  func isSame(as other: any SlotContent) -> Bool {
    guard let other = other as? YAMLContent, !isTooDeep, !other.isTooDeep else { return self === other }
    return notation == other.notation && value == other.value
  }

  func hash(into hasher: inout Hasher) {
    if !isTooDeep { hasher.combine(value) }
  }
}

/// How a front matter is written, as a slot of its opening and closing lines.
private final class NotationContent: SlotContent {
  let notation: FrontMatterNotation

  init(_ notation: FrontMatterNotation) { self.notation = notation }

  func isSame(as other: any SlotContent) -> Bool { (other as? NotationContent)?.notation == notation }

  func hash(into hasher: inout Hasher) { hasher.combine(notation) }
}

extension SlotList {
  /// Adds the notation of a front matter, if it is not YAML.
  mutating func notation(_ notation: FrontMatterNotation) {
    if notation != .yaml { content(.itself, NotationContent(notation)) }
  }

  /// Adds the slots of a field.
  mutating func field(_ field: YAMLField, in bytes: ByteView, as notation: FrontMatterNotation) {
    text(.key, field.key, at: field.keyRange)
    content(.value, YAMLContent(field.value, as: notation), at: field.valueRange)
    if let comment = field.trailingComment {
      text(.trailingComment, YAMLComment.text(comment, in: bytes), at: comment)
    }
  }

  /// Adds the slots of a field.
  fileprivate mutating func field(_ field: FrontMatter.Field, as notation: FrontMatterNotation) {
    text(.key, field.key)
    content(.value, YAMLContent(field.value, as: notation))
    text(.trailingComment, field.trailingComment)
  }
}

extension Segment {
  /// The value of a field.
  var yamlValue: YAMLValue { (content(.value) as? YAMLContent)?.value ?? .null }

  /// The notation of a line or a field of a front matter.
  var notation: FrontMatterNotation {
    (content(.value) as? YAMLContent)?.notation ?? (content(.itself) as? NotationContent)?.notation ?? .yaml
  }
}

extension FrontMatter {
  /// Gives the segments of a front matter in the order in which they are written.
  func write(into sink: inout some ContentSink) {
    sink.receive(notation.openingKind, for: "frontMatter") { $0.notation(notation) }
    if let verbatimText {
      sink.receive(.frontMatterVerbatim, for: "frontMatter.verbatimText") { $0.text(.itself, verbatimText) }
    }
    for (index, field) in fields.enumerated() {
      for line in FrontMatterComment.lines(of: field.leadingComment) {
        sink.receive(.frontMatterComment, for: "frontMatter.fields[\(index)].leadingComment") {
          $0.text(.itself, line)
        }
      }
      sink.receive(notation.fieldKind, for: "frontMatter.fields[\(index)]") { $0.field(field, as: notation) }
    }
    for line in FrontMatterComment.lines(of: closingComment) {
      sink.receive(.frontMatterComment, for: "frontMatter.closingComment") { $0.text(.itself, line) }
    }
    sink.receive(notation.closingKind, for: "frontMatter") { $0.notation(notation) }
  }
}

/// Comments of a front matter: several lines of them are one text.
enum FrontMatterComment {
  static func lines(of text: String?) -> [String] {
    guard let text else { return [] }
    return text.utf8.split(separator: .lineFeed, omittingEmptySubsequences: false).map { String(Substring($0)) }
  }
}
