/// The chapters of a file in another format, and what a list has no place for.
///
///     var file = try ChapterImport(parsing: text, as: .podcastingJSON)
///     file.list.chapters[0].title = "Welcome"
///     let json = file.exported(to: .podcastingJSON).text  // with all unknown keys of the file
public struct ChapterImport: Sendable {
  /// The chapters.
  public var list: ChapterList
  /// What a list has no place for.
  public let losses: [ChapterLoss]
  /// The format of the file.
  public let format: ChapterFormat
  /// What a file of JSON has, member by member.
  let members: PodcastingJSON.Members?

  /// Parses a file in another format.
  ///
  /// - Parameters:
  ///   - text: The file's text. It may start with a byte-order mark.
  ///   - format: The format of the file.
  /// - Throws: ``ChapterImportError``: the text is not in this format.
  /// - Complexity: O(*n*) in the size of the text.
  public init(parsing text: String, as format: ChapterFormat) throws(ChapterImportError) {
    let notation = format.notation
    var parsed = try text.parsingBytes { bytes throws(ChapterImportError) in
      try notation.parse(bytes, in: ByteOrderMark.length(in: bytes)..<bytes.count)
    }
    parsed.dropImpliedEnds(as: notation.rules.ends)
    (list, losses, members, self.format) = (parsed.list, parsed.losses, parsed.members, format)
  }

  /// Writes the chapters, as they are now, in a format.
  ///
  /// What a file in JSON has besides is kept in JSON: unknown keys stay with their chapters, which are recognised by
  /// their starts and titles.
  ///
  /// - Parameters:
  ///   - format: The format.
  ///   - duration: How long the recording is, if that is known.
  public func exported(to format: ChapterFormat, duration: Duration? = nil) -> ChapterExport {
    guard format == .podcastingJSON, let members else { return list.exported(to: format, duration: duration) }
    let rows = ChapterRows(list, PodcastingJSON.rules, duration: duration)
    return ChapterExport(text: PodcastingJSON.text(of: rows, keeping: members), losses: rows.orderedLosses)
  }
}

extension String {
  /// Lends the bytes of the text to a function that may throw.
  fileprivate func parsingBytes<Value>(
    _ body: (ByteView) throws(ChapterImportError) -> Value
  ) throws(ChapterImportError) -> Value {
    let result: Result<Value, ChapterImportError> = withBytes { bytes in
      do throws(ChapterImportError) { return .success(try body(bytes)) } catch { return .failure(error) }
    }
    return try result.get()
  }
}
