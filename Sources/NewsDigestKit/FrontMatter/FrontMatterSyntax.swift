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
        like: example)
    case .frontMatterVerbatim: writer.content(segment.text(.itself), as: .itself)
    default: writer.syntax("---")
    }
  }
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
    (Self.frontMatterOpening.rawValue...Self.frontMatterClosing.rawValue).contains(rawValue)
  }

  /// Whether the segment is inside a front matter that continues after it.
  var isInsideFrontMatter: Bool {
    (Self.frontMatterOpening.rawValue..<Self.frontMatterClosing.rawValue).contains(rawValue)
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

  init(_ value: YAMLValue) { self.value = value }

  /// Whether the value is so deep that it is never parsed, and that comparing it could take all of the call stack.
  private var isTooDeep: Bool { value.isNested(deeperThan: YAMLTreeParser.depthLimit) }

  func isSame(as other: any SlotContent) -> Bool {
    guard let other = other as? YAMLContent, !isTooDeep, !other.isTooDeep else { return self === other }
    return value == other.value
  }

  func hash(into hasher: inout Hasher) {
    if !isTooDeep { hasher.combine(value) }
  }
}

extension SlotList {
  /// Adds the slots of a field.
  mutating func field(_ field: YAMLField, in bytes: ByteView) {
    text(.key, field.key, at: field.keyRange)
    content(.value, YAMLContent(field.value), at: field.valueRange)
    if let comment = field.trailingComment {
      text(.trailingComment, YAMLComment.text(comment, in: bytes), at: comment)
    }
  }

  /// Adds the slots of a field.
  fileprivate mutating func field(_ field: FrontMatter.Field) {
    text(.key, field.key)
    content(.value, YAMLContent(field.value))
    text(.trailingComment, field.trailingComment)
  }
}

extension Segment {
  /// The value of a field.
  var yamlValue: YAMLValue { (content(.value) as? YAMLContent)?.value ?? .null }
}

extension FrontMatter {
  /// Gives the segments of a front matter in the order in which they are written.
  func write(into sink: inout some ContentSink) {
    sink.receive(.frontMatterOpening, for: "frontMatter")
    if let verbatimText {
      sink.receive(.frontMatterVerbatim, for: "frontMatter.verbatimText") { $0.text(.itself, verbatimText) }
    }
    for (index, field) in fields.enumerated() {
      for line in FrontMatterComment.lines(of: field.leadingComment) {
        sink.receive(.frontMatterComment, for: "frontMatter.fields[\(index)].leadingComment") {
          $0.text(.itself, line)
        }
      }
      sink.receive(.frontMatterField, for: "frontMatter.fields[\(index)]") { $0.field(field) }
    }
    for line in FrontMatterComment.lines(of: closingComment) {
      sink.receive(.frontMatterComment, for: "frontMatter.closingComment") { $0.text(.itself, line) }
    }
    sink.receive(.frontMatterClosing, for: "frontMatter")
  }
}

/// Comments of a front matter: several lines of them are one text.
enum FrontMatterComment {
  static func lines(of text: String?) -> [String] {
    guard let text else { return [] }
    return text.utf8.split(separator: .lineFeed, omittingEmptySubsequences: false).map { String(Substring($0)) }
  }
}
