import NewsDigestKit

extension FuzzTarget {
  /// Makes a change of one property of a document, whichever it is, and writes the document.
  public static let edit = FuzzTarget("Edit") { input in
    let format = input.takeFormat()
    let change = TreeChange(from: &input)
    let source = input.takeSource()
    func violations<Content: DigestFormat>(as format: Content.Type) -> [Violation] {
      guard let changed = change.applied(to: Content(parsing: source)) else { return [] }
      return EditLaws.violations(writing: changed, over: source)
    }
    let chosen: any DigestFormat.Type = format ?? DigestRecognition(of: source).kind.contentType
    return violations(as: chosen)
  }

  /// Writes the document that the second part of the input is over the first part.
  public static let overwrite = FuzzTarget("Overwrite") { input in
    let format = input.takeFormat()
    let position = input.takeNumber(below: input.count + 1)
    let source = input.takeSource()
    let bytes = Array(source.text.utf8)
    let old = SourceText(checked: String(decoding: bytes.prefix(position), as: UTF8.self))
    let new = SourceText(checked: String(decoding: bytes.dropFirst(position), as: UTF8.self))
    func violations<Content: DigestFormat>(as format: Content.Type) -> [Violation] {
      EditLaws.violations(writing: Content(parsing: new), over: old)
    }
    let chosen: any DigestFormat.Type = format ?? DigestRecognition(of: source).kind.contentType
    return violations(as: chosen)
  }
}

extension FuzzInput {
  /// The format that the last byte chooses; `nil` for the one that is recognised.
  mutating func takeFormat() -> (any DigestFormat.Type)? {
    let byte = takeByte()
    let formats: [any DigestFormat.Type] = [
      NewsPost.self, DailyDigest.self, MonthlyIndex.self, PodcastEpisode.self, VideoDigest.self, JekyllPost.self,
      ChapterList.self,
    ]
    return byte == 0x0A ? nil : formats[Int(byte) % formats.count]
  }
}
