/// The addresses under which YouTube shows a video.
enum VideoAddress {
  /// The usual address of a video.
  static func text(of id: String) -> String { "https://youtube.com/watch?v=\(id)" }

  /// Folders of a video's address, whose next segment is its id.
  private static let folders: Set<String> = ["shorts", "embed", "live", "v", "e"]

  /// The id of the video that an address leads to, whose host is in its form.
  static func id(in parts: AddressParts) -> String? {
    let first = parts.segments.first
    let candidate: String?
    switch parts.host {
    case "youtu.be": candidate = first
    case "youtube.com" where first == "watch": candidate = parts["v"] ?? parts.segments.dropFirst().first
    case "youtube.com" where first.map(folders.contains) ?? false: candidate = parts.segments.dropFirst().first
    default: candidate = nil
    }
    return candidate.flatMap { isID($0) ? $0 : nil }
  }

  /// Eleven letters, digits, hyphens or underscores.
  private static func isID(_ text: String) -> Bool {
    text.utf8.count == 11
      && text.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"): true
        default: false
        }
      }
  }
}
