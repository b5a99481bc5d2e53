extension FrontMatterNotation {
  /// How its fields are parsed and spelled; `nil` for YAML.
  var fields: (any FieldNotation)? {
    switch self {
    case .yaml: nil
    case .toml: TOMLNotation()
    case .json, .fencedJSON, .bareJSON: JSONNotation()
    case .headerLines: HeaderNotation()
    }
  }
}

extension YAMLBlock {
  /// Parses the front matter that a fence encloses, what can be parsed of it.
  init(recovering fence: FrontMatterFence, in bytes: ByteView) {
    self.init(recovering: bytes, in: fence.inner, as: fence.notation.fields)
  }
}
