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

  func write(to writer: inout SegmentWriter, like template: SegmentTemplate?) {
    switch self {
    case .frontMatter(let meaning): meaning.write(to: &writer, like: template)
    case .body(let text): writer.verbatim(text, as: "")
    }
  }
}

extension SegmentKind {
  fileprivate static let body = SegmentKind(rawValue: 16)
}

/// How a Jekyll post is written.
enum JekyllPostSyntax: DocumentSyntax {
  static func read(_ bytes: ByteView, into sink: inout some SegmentSink<JekyllPostMeaning>) {
    var end = FrontMatterReader.read(bytes) { sink.receive(.frontMatter($0), in: $1) }
    // What is left of the closing line is no body.
    if end > ByteOrderMark.length(in: bytes) { end = LineScanner.line(at: end, in: bytes, end: bytes.count).end }
    let body = end..<bytes.count
    if !body.isEmpty { sink.receive(.body(bytes.string(body)), in: body) }
  }

  static func makeBuilder() -> JekyllPostBuilder {
    JekyllPostBuilder()
  }

  static func write(_ post: JekyllPost, into sink: inout some MeaningSink<JekyllPostMeaning>) {
    post.frontMatter?.write { sink.receive(.frontMatter($0), for: $1()) }
    if !post.body.isEmpty { sink.receive(.body(post.body), for: "body") }
  }

  static func standardGap(after: SegmentKind?, before: SegmentKind?) -> StaticString {
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

extension JekyllPostSyntax {
  static func diagnose(_ bytes: ByteView, into log: inout DiagnosticLog) {}
}
