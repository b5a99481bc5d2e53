/// The addresses under which YouTube shows a video.
enum YouTubeAddress {
  /// The usual address of a video.
  static func url(of videoID: String) -> String { "https://www.youtube.com/watch?v=\(videoID)" }

  /// The id of the video that `url` leads to; `nil` when it is not a YouTube video.
  ///
  /// `watch?v=`, `youtu.be/`, `shorts/`, `embed/`, `live/` and `v/` are known, on any of YouTube's hosts.
  static func videoID(in url: String) -> String? {
    url.withBytes { bytes in
      var rest = bytes.indices
      if !skip("https://", &rest, in: bytes) { _ = skip("http://", &rest, in: bytes) || skip("//", &rest, in: bytes) }
      _ = skip("www.", &rest, in: bytes) || skip("m.", &rest, in: bytes) || skip("music.", &rest, in: bytes)
      if skip("youtu.be/", &rest, in: bytes) { return id(rest, in: bytes) }
      guard skip("youtube.com/", &rest, in: bytes) || skip("youtube-nocookie.com/", &rest, in: bytes) else {
        return nil
      }
      for folder: StaticString in ["shorts/", "embed/", "live/", "v/"] where skip(folder, &rest, in: bytes) {
        return id(rest, in: bytes)
      }
      guard skip("watch", &rest, in: bytes) else { return nil }
      _ = skip("/", &rest, in: bytes)
      return skip("?", &rest, in: bytes) ? parameter("v=", of: rest, in: bytes) : nil
    }
  }

  private static func parameter(_ name: StaticString, of query: Range<Int>, in bytes: ByteView) -> String? {
    var rest = query.lowerBound..<bytes.firstIndex(of: .ascii("#"), in: query)
    while !rest.isEmpty {
      if skip(name, &rest, in: bytes) { return id(rest, in: bytes) }
      let next = bytes.firstIndex(of: .ascii("&"), in: rest)
      rest = min(next + 1, rest.upperBound)..<rest.upperBound
    }
    return nil
  }

  /// The eleven bytes of an id at the start of `range`, with no further byte of an id after them.
  private static func id(_ range: Range<Int>, in bytes: ByteView) -> String? {
    let end = range.first { !bytes[$0].isIDByte } ?? range.upperBound
    return end - range.lowerBound == 11 ? bytes.string(range.lowerBound..<end) : nil
  }

  /// Goes past `text`, if the range starts with it in whatever case.
  private static func skip(_ text: StaticString, _ range: inout Range<Int>, in bytes: ByteView) -> Bool {
    guard bytes.hasPrefix(ignoringCase: text, in: range) else { return false }
    range = range.lowerBound + text.utf8CodeUnitCount..<range.upperBound
    return true
  }
}

extension UInt8 {
  fileprivate var isIDByte: Bool { isASCIILetter || isASCIIDigit || self == .ascii("-") || self == .ascii("_") }
}
