/// An address of the web in one form: equal ones lead to the same page, whatever links to it.
///
///     CanonicalURL("http://www.example.com/a/?utm_source=x#top") == CanonicalURL("https://m.example.com/a")
///
/// It is for comparing, not for opening: a site may answer at the address as written only.
public struct CanonicalURL: Hashable, Sendable {
  /// The address: `https`, in ASCII.
  public let text: String
  /// The id of the video of YouTube that it leads to; `nil` for any other page.
  public let videoID: String?

  /// Brings an address into its form.
  ///
  /// The scheme is `https`; the host has no labels for devices, and no port but one of its own; the path has no AMP
  /// segment and no slash at its end; the parameters are sorted, without those that track readers; the fragment goes,
  /// unless it is the address of a page. Caches of AMP and redirects that hold an address give that one. All forms of a
  /// video's address give one.
  ///
  /// - Parameters:
  ///   - address: The address, as a link has it.
  ///   - rules: What hosts and parameters mean.
  /// - Returns: `nil` for what is not an address of a page of the web.
  /// - Complexity: O(*n* log *n*) in the bytes of the address.
  public init?(_ address: String, rules: AddressRules = .builtIn) {
    guard let parts = AddressParts(address)?.resolved(rules) else { return nil }
    if let id = VideoAddress.id(in: parts) {
      (videoID, text) = (id, VideoAddress.text(of: id))
    } else {
      (videoID, text) = (nil, parts.text)
    }
  }

  /// Whether it is the first page of a host, which many stories may link to.
  public var isHomePage: Bool {
    text.utf8.lazy.filter { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") }.count == 2
  }
}

extension CanonicalURL: CustomStringConvertible {
  /// The address.
  public var description: String { text }
}

extension CanonicalURL: Codable {
  /// Decodes an address from a text.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let url = CanonicalURL(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "No address of a page: \(text)")
    }
    self = url
  }

  /// Writes the address as a text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
