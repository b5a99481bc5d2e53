extension FrontMatter {
  /// The fields as Jekyll has them: each key once, with the value of its last field, in the place of its first one.
  ///
  /// For many keys; a single one is faster found by ``subscript(_:)``.
  ///
  /// - Complexity: O(*n*) in the number of the fields and the bytes of their keys, at each call.
  public var mapping: YAMLMapping {
    YAMLMapping(fields.lazy.map { YAMLValue.Entry(key: $0.key, value: $0.value) })
  }
}
