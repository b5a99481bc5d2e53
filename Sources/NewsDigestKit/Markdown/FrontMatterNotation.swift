/// How a front matter is written.
public enum FrontMatterNotation: String, Hashable, Sendable, Codable, JSONForm, CaseIterable {
  /// YAML between two lines `---`, as Jekyll and most others have it.
  case yaml
  /// TOML between two lines `+++`, as Hugo and Zola have it.
  case toml
  /// A JSON object at the start of the text, as Hugo has it.
  case json
  /// A JSON object between two lines `;;;`, as Middleman and GitLab have it.
  case fencedJSON
  /// The members of a JSON object, without its braces, between two lines `;;;`, as Hexo has them.
  case bareJSON
  /// Lines `Key: value` up to the first other line, as Pelican and MultiMarkdown have them.
  case headerLines

  /// What opens it in canonical form.
  var opening: StaticString {
    switch self {
    case .yaml: "---"
    case .toml: "+++"
    case .json: "{"
    case .fencedJSON: ";;;\n{"
    case .bareJSON: ";;;"
    case .headerLines: ""
    }
  }

  /// What closes it in canonical form.
  var closing: StaticString {
    switch self {
    case .yaml: "---"
    case .toml: "+++"
    case .json: "}"
    case .fencedJSON: "}\n;;;"
    case .bareJSON: ";;;"
    case .headerLines: ""
    }
  }

  /// Whether it is JSON, whose fields are separated by commas.
  var isJSON: Bool {
    switch self {
    case .json, .fencedJSON, .bareJSON: true
    case .yaml, .toml, .headerLines: false
    }
  }
}
