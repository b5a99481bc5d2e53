/// A case of an enumeration, with the generator of what it holds.
public struct Alternative<Root: Sendable>: Sendable {
  let weight: Int
  let generate: @Sendable (inout Choices) -> Root
  let edit: @Sendable (inout Root, inout Choices) -> Bool
  let reset: @Sendable (inout Root, ArraySlice<PropertyPath.Step>, Reset) -> Bool

  /// Makes an alternative.
  ///
  /// - Parameters:
  ///   - weight: How often it is drawn.
  ///   - generator: Draws what it holds.
  ///   - embed: Makes a value of what it holds.
  ///   - extract: What a value holds; `nil` for the other cases.
  public init<Payload>(
    _ weight: Int, _ generator: Generator<Payload>, embed: @escaping @Sendable (Payload) -> Root,
    extract: @escaping @Sendable (Root) -> Payload?
  ) {
    self.weight = weight
    generate = { embed(generator.generate(&$0)) }
    edit = { root, choices in
      guard var payload = extract(root) else { return false }
      generator.edit(&payload, &choices)
      root = embed(payload)
      return true
    }
    reset = { root, path, way in
      guard var payload = extract(root), generator.reset(&payload, path, way) else { return false }
      root = embed(payload)
      return true
    }
  }
}

extension Generator {
  /// Values of one of several cases. An edit changes what the case holds, or draws another case.
  public init(plain: Value, alternatives: [Alternative<Value>]) {
    let shares = alternatives.indices.flatMap { Array(repeating: $0, count: alternatives[$0].weight) }
    self.init(plain: plain) { choices in
      alternatives[choices.pick(shares)].generate(&choices)
    } edit: { value, choices in
      if !choices.chance(1, in: 6) {
        for alternative in alternatives where alternative.edit(&value, &choices) { return }
      }
      value = alternatives[choices.pick(shares)].generate(&choices)
    } reset: { value, path, way in
      guard path.isEmpty else { return alternatives.contains { $0.reset(&value, path, way) } }
      value = plain
      return true
    }
  }

  /// The values as the only property of another value, for cases whose one value has a name.
  public func named(_ name: String) -> Generator {
    Generator(plain: plain, generate: generate, edit: edit) { value, path, way in
      guard let step = path.first else {
        value = plain
        return true
      }
      return step == .name(name) && reset(&value, path.dropFirst(), way)
    }
  }
}
