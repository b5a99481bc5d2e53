/// What a segment of a Jekyll post means.
enum JekyllPostMeaning: SegmentMeaning {
  case frontMatter(FrontMatterMeaning)
  case body(String)

  var kind: SegmentKind {
    switch self {
    case .frontMatter(let meaning): meaning.kind
    case .body: .body
    }
  }

  func write(to writer: inout SegmentWriter, like example: SegmentExample?) {
    switch self {
    case .frontMatter(let meaning): meaning.write(to: &writer, like: example)
    case .body(let text): writer.verbatim(text, as: "")
    }
  }

  func hasSameValues(as other: JekyllPostMeaning) -> Bool {
    switch self {
    case .frontMatter(let meaning):
      if case .frontMatter(let other) = other { return meaning.hasSameValues(as: other) }
    case .body(let text):
      if case .body(let other) = other { return text.hasSameBytes(as: other) }
    }
    return false
  }
}

extension JekyllPostMeaning {
  /// The kind of segment that only Jekyll posts have.
  enum Sort: UInt8 {
    case body
  }
}

extension SegmentKind {
  fileprivate static let body = SegmentKind(JekyllPostMeaning.Sort.body, from: .format)
}

/// How a Jekyll post is written.
enum JekyllPostSyntax: DocumentSyntax {
  static func parse(_ bytes: ByteView, words: Vocabulary, into sink: inout some SegmentSink<JekyllPostMeaning>) {
    let frontMatter = FrontMatterParser.parse(bytes, into: &sink, as: JekyllPostMeaning.frontMatter)
    // What is left of the closing line is no body.
    let end =
      frontMatter.map { LineScanner.line(at: $0.upperBound, in: bytes, end: bytes.count).end }
      ?? ByteOrderMark.length(in: bytes)
    let body = end..<bytes.count
    if !body.isEmpty { sink.receive(.body(bytes.string(body)), in: body) }
  }

  static func makeBuilder() -> JekyllPostBuilder {
    JekyllPostBuilder()
  }

  static func write(_ post: JekyllPost, into sink: inout some MeaningSink<JekyllPostMeaning>) {
    post.frontMatter?.write(into: &sink, as: JekyllPostMeaning.frontMatter)
    if !post.body.isEmpty { sink.receive(.body(post.body), for: "body") }
  }

  static func canonicalTrivia(after: SegmentKind?, before: SegmentKind?) -> StaticString {
    after == nil || after == .body ? "" : "\n"
  }
}

/// Makes a Jekyll post of its segments.
struct JekyllPostBuilder: ContentBuilder {
  private var frontMatter = FrontMatterBuilder()
  private var body = ""

  mutating func receive(_ meaning: consuming JekyllPostMeaning, in range: Range<Int>) {
    switch meaning {
    case .frontMatter(let meaning): frontMatter.receive(meaning)
    case .body(let text): body = text
    }
  }

  consuming func finish() -> JekyllPost {
    JekyllPost(frontMatter: frontMatter.frontMatter, body: body)
  }
}
