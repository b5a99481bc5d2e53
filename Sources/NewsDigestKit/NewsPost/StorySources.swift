/// Which stories of a post name a source, as far as it was parsed.
struct StorySources {
  private var headline: Range<Int>?
  private var isCited = false
  /// Whether any story names one.
  private var isPostCited = false
  private var uncited: [Range<Int>] = []

  mutating func receiveSource() { (isCited, isPostCited) = (true, true) }

  /// Ends a story, and starts the next one.
  ///
  /// - Returns: The headline of the story, if it has the sections of one but no source.
  mutating func finishStory(hasSections: Bool, next: Range<Int>?) -> Range<Int>? {
    let ended = isCited ? nil : headline
    (headline, isCited) = (next, false)
    guard let ended else { return nil }
    if hasSections { return ended }
    uncited.append(ended)
    return nil
  }

  /// The headlines of stories with neither sections nor sources, where others have them: they are stories too.
  var undecided: [Range<Int>] { isPostCited ? uncited : [] }
}
