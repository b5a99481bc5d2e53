/// A property of a type, with the generator of its values.
public struct Part<Root: Sendable>: Sendable {
  let name: String
  let set: @Sendable (inout Root, inout Choices) -> Void
  let edit: @Sendable (inout Root, inout Choices) -> Void
  let reset: @Sendable (inout Root, ArraySlice<PropertyPath.Step>, Reset) -> Bool

  /// Makes a part.
  public init<Value>(
    _ name: String, _ path: any WritableKeyPath<Root, Value> & Sendable, _ generator: Generator<Value>
  ) {
    self.name = name
    set = { root, choices in root[keyPath: path] = generator.generate(&choices) }
    edit = { root, choices in generator.edit(&root[keyPath: path], &choices) }
    reset = { root, steps, way in generator.reset(&root[keyPath: path], steps, way) }
  }
}

extension Part {
  /// Makes a part that may be absent; it is there in `count` of `total` values.
  public init<Value: Sendable>(
    _ name: String, _ path: any WritableKeyPath<Root, Value?> & Sendable, optional generator: Generator<Value>,
    _ count: Int = 1, in total: Int = 2
  ) {
    self.init(name, path, generator.optional(count, in: total))
  }
}

extension Generator {
  /// Values with properties: all are drawn, and an edit changes one of them.
  public init(plain: Value, parts: [Part<Value>]) {
    self.init(plain: plain) { choices in
      var value = plain
      for part in parts { part.set(&value, &choices) }
      return value
    } edit: { value, choices in
      choices.pick(parts).edit(&value, &choices)
    } reset: { value, path, way in
      guard let step = path.first else {
        value = plain
        return true
      }
      guard let part = parts.first(where: { .name($0.name) == step }) else { return false }
      return part.reset(&value, path.dropFirst(), way)
    }
  }
}
