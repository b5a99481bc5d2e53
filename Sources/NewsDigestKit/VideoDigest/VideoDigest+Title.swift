extension VideoDigest {
  /// The day that the title in the front matter starts with; `nil` when it starts otherwise.
  ///
  /// Setting it changes that title only: not `nav_order`, and not the heading of the page. Setting `nil` removes the
  /// day.
  public var date: CalendarDate? {
    get { dating?.date }
    set { setTitle(date: newValue, topic: topic) }
  }

  /// What follows the day in the title of the front matter; all of it when it has no day, and `nil` when nothing does.
  public var topic: String? {
    get { dating?.topic }
    set { setTitle(date: date, topic: newValue) }
  }

  private var dating: VideoDigestTitle? {
    frontMatter?.title.map(VideoDigestTitle.init)
  }

  private mutating func setTitle(date: CalendarDate?, topic: String?) {
    let title = [date?.description, topic].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
    if title.isEmpty {
      frontMatter?.title = nil
    } else {
      frontMatter = frontMatter ?? FrontMatter()
      frontMatter?.title = title
    }
  }

  /// The first heading of level 1; `nil` when there is none. Setting it adds the heading when it is missing.
  public var pageTitle: String? {
    get {
      for case .markdown(.heading(1, let text)) in introduction { return text }
      return nil
    }
    set {
      let index = introduction.firstIndex { if case .markdown(.heading(1, _)) = $0 { true } else { false } }
      let heading = newValue.map { Block.heading(level: 1, text: $0) }
      if let index { introduction.remove(at: index) }
      if let heading { introduction.insert(heading, at: index ?? 0) }
    }
  }
}

/// A title of a front matter taken apart: `2025-12-01 topic`.
struct VideoDigestTitle {
  let date: CalendarDate?
  let topic: String?

  init(_ title: String) {
    (date, topic) = title.withBytes { bytes in
      guard case .date(let date, _, let end) = ParsedDate(in: bytes, bytes.indices),
        end == bytes.count || bytes[end].isSpaceOrTab
      else { return (nil, title) }
      let topic = bytes.trimmingSpaces(end..<bytes.count)
      return (date, topic.isEmpty ? nil : bytes.string(topic))
    }
  }
}
