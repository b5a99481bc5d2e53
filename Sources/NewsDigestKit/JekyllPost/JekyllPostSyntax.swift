/// How a Jekyll post is written.
enum JekyllPostSyntax: DocumentSyntax {
  static func parse(_ bytes: ByteView, words: Vocabulary, into sink: inout some SegmentSink) {
    let frontMatter = FrontMatterParser.parse(bytes, into: &sink)
    // What is left of the closing line is no body.
    let end =
      frontMatter.map { LineScanner.line(at: $0.range.upperBound, in: bytes, end: bytes.count).end }
      ?? ByteOrderMark.length(in: bytes)
    let body = end..<bytes.count
    if !body.isEmpty { sink.receive(.body, in: body, of: bytes) { $0.text(.itself, at: body) } }
  }

  static func makeBuilder() -> JekyllPostBuilder {
    JekyllPostBuilder()
  }

  static func write(_ post: JekyllPost, into sink: inout some ContentSink) {
    post.frontMatter?.write(into: &sink)
    if !post.body.isEmpty { sink.receive(.body, for: "body") { $0.text(.itself, post.body) } }
  }

  static func write(_ segment: Segment, to writer: inout SegmentWriter, like example: SegmentExample?) {
    if segment.kind == .body {
      writer.verbatim(segment.text(.itself), as: .itself)
    } else {
      FrontMatterSyntax.write(segment, to: &writer, like: example)
    }
  }

  static func canonicalTrivia(after: SegmentKind?, before: SegmentKind?) -> StaticString {
    guard let after, after != .body else { return "" }
    return after.isInsideFrontMatter ? FrontMatterSyntax.canonicalTrivia(after: after, before: before) : "\n"
  }
}

extension JekyllPostSyntax {
  /// The kind of segment that only Jekyll posts have.
  enum Sort: UInt8 {
    case body
  }
}

extension SegmentKind {
  fileprivate static var body: SegmentKind { SegmentKind(JekyllPostSyntax.Sort.body, from: .format) }
}

/// Makes a Jekyll post of its segments.
struct JekyllPostBuilder: ContentBuilder {
  private var frontMatter = FrontMatterBuilder()
  private var body = ""

  mutating func receive(_ segment: borrowing Segment) {
    if !frontMatter.receive(segment) { body = segment.text(.itself) }
  }

  mutating func finish() -> JekyllPost {
    JekyllPost(frontMatter: frontMatter.frontMatter, body: body)
  }
}
