/// How Jekyll makes the address of a post: one of its named styles, or a permalink template.
public enum JekyllPermalink: Hashable, Sendable {
  /// `/:categories/:year/:month/:day/:title:output_ext`, Jekyll's default.
  case date
  /// `/:categories/:year/:month/:day/:title/`.
  case pretty
  /// `/:categories/:year/:y_day/:title:output_ext`.
  case ordinal
  /// `/:categories/:year/W:week/:short_day/:title:output_ext`.
  case weekdate
  /// `/:categories/:title:output_ext`.
  case none
  /// Any other permalink template.
  case template(String)

  /// The permalink template of the style.
  public var template: String {
    switch self {
    case .date: "/:categories/:year/:month/:day/:title:output_ext"
    case .pretty: "/:categories/:year/:month/:day/:title/"
    case .ordinal: "/:categories/:year/:y_day/:title:output_ext"
    case .weekdate: "/:categories/:year/W:week/:short_day/:title:output_ext"
    case .none: "/:categories/:title:output_ext"
    case .template(let template): template
    }
  }

  /// The path of a post on its site, as people read it: nothing in it is percent-encoded.
  ///
  /// A `permalink` in the front matter replaces this permalink template, a `date` there the file name's, and a `slug`
  /// its slug.
  /// - Parameters:
  ///   - frontMatter: The post's front matter.
  ///   - fileName: The post's file name.
  ///   - folders: The folders above `_posts`, which are categories too.
  ///   - siteOffset: The site's time zone at the post's time, in seconds east of UTC. The day of the address is that of
  ///     the site, not the one that was written.
  /// - Returns: The path; `nil` when the permalink template has an unknown placeholder, or the `date` cannot be parsed.
  public func path(
    for frontMatter: FrontMatter, fileName: PostFileName, folders: [String] = [], siteOffset: Int = 0
  ) -> String? {
    guard let post = JekyllPlaceholders(frontMatter, fileName, folders, siteOffset) else { return nil }
    return post.expand(frontMatter.permalink ?? template).map(Self.sanitized)
  }

  /// `path` with one `/` at its start, and without `//` or `..`, as Jekyll does it.
  private static func sanitized(_ path: String) -> String {
    var output: [UInt8] = [.ascii("/")]
    let bytes = Array(path.utf8)
    var index = 0
    while index < bytes.count {
      let isDot = bytes[index] == .ascii(".")
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      if isDot, next == .ascii(".") || next == .ascii("/") {
        // `..` is `/`, and `./` is nothing.
        if next == .ascii("."), output.last != .ascii("/") { output.append(.ascii("/")) }
        index += 2
      } else {
        if bytes[index] != .ascii("/") || output.last != .ascii("/") { output.append(bytes[index]) }
        index += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
