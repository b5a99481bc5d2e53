/// A part of a recording: `(00:03:07) title`, and the notes below it.
public struct Chapter: Hashable, Sendable {
  /// Where it starts.
  ///
  /// Setting it also moves the time that its link says, as in `?t=95`.
  public var start: Duration {
    didSet {
      if let url, start != oldValue { self.url = LinkTime.moved(url, to: start) }
    }
  }
  /// Where it ends, where the list says so.
  public var end: Duration?
  /// What it is called, as written, without the link around it. It may be empty.
  public var title: String
  /// Where its time or its title links to, as written.
  public var url: String?
  /// The lines below it. An empty one represents blank lines between two others.
  public var notes: [String]

  /// Makes a chapter.
  public init(start: Duration, end: Duration? = nil, title: String, url: String? = nil, notes: [String] = []) {
    (self.start, self.end, self.title, self.url, self.notes) = (start, end, title, url, notes)
  }
}

extension Chapter {
  /// Whether both are the same, texts compared by their bytes.
  public static func == (first: Self, second: Self) -> Bool {
    first.start == second.start && first.end == second.end && first.title.hasSameBytes(as: second.title)
      && first.url.hasSameBytes(as: second.url) && first.notes.hasSameBytes(as: second.notes)
  }
}

extension Chapter: Codable, JSONObjectForm {
  private enum CodingKeys: CodingKey {
    case start, end, title, url, notes
  }

  /// Decodes a chapter. Only `start` and `title` are required.
  ///
  /// Where the decoder knows what the JSON was made from, and only the start was changed, the time that the link says
  /// moves too.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    start = try values.decodeSeconds(forKey: .start)
    end = try values.decodeSecondsIfPresent(forKey: .end)
    title = try values.decode(String.self, forKey: .title)
    url = try values.decodeIfPresent(String.self, forKey: .url)
    notes = try values.decodeIfPresent([String].self, forKey: .notes) ?? []
    if let url, isMoved(from: decoder) { self.url = LinkTime.moved(url, to: start) }
  }

  /// Whether the start is another one than in what the JSON was made from, and the link is the same.
  private func isMoved(from decoder: any Decoder) -> Bool {
    let pairing = decoder.userInfo[.recordPairing] as? RecordPairing
    guard let url, case .object(let base)? = pairing?.base(at: decoder.codingPath),
      case .text(let oldURL)? = base[CodingKeys.url.stringValue], oldURL.text.hasSameBytes(as: url)
    else { return false }
    switch base[CodingKeys.start.stringValue] {
    case .integer(let seconds): return start != .seconds(seconds)
    case .number(let seconds): return Duration(secondsNumber: seconds).map { start != $0 } ?? false
    default: return false
    }
  }

  /// Encodes the chapter, times in seconds.
  public func encode(to encoder: any Encoder) throws { try encodeForm(into: encoder) }

  func encodeMembers<Output: JSONOutput>(to values: inout Output) throws {
    try values.encodeSeconds(start, forKey: CodingKeys.start)
    try values.encodeSecondsIfPresent(end, forKey: CodingKeys.end)
    try values.encode(title, forKey: CodingKeys.title)
    try values.encodeIfPresent(url, forKey: CodingKeys.url)
    try values.encode(notes, forKey: CodingKeys.notes)
  }
}

extension [String] {
  /// Whether both are the same texts by their bytes.
  func hasSameBytes(as other: [String]) -> Bool {
    elementsEqual(other) { $0.hasSameBytes(as: $1) }
  }
}
