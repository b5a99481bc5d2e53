/// The code units that characters of positions are counted in.
enum PositionEncoding: String, Encodable, Sendable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"

  /// UTF-8 where the client knows it, as offsets are of UTF-8; UTF-16, which every client knows, everywhere else.
  init(offered encodings: [String]?) {
    self = encodings?.contains(Self.utf8.rawValue) == true ? .utf8 : .utf16
  }
}
