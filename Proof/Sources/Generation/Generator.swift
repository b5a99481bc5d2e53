/// How values of a type come about: how they are drawn, changed a little, and made plain.
public struct Generator<Value: Sendable>: Sendable {
  /// A value that any format holds.
  public let plain: Value
  /// Draws a value.
  public let generate: @Sendable (inout Choices) -> Value
  /// Changes one thing about a value, at any depth.
  public let edit: @Sendable (inout Value, inout Choices) -> Void
  /// Resets what a path leads to, and returns whether the path leads anywhere.
  public let reset: @Sendable (inout Value, ArraySlice<PropertyPath.Step>, Reset) -> Bool

  /// Makes a generator.
  public init(
    plain: Value,
    generate: @escaping @Sendable (inout Choices) -> Value,
    edit: @escaping @Sendable (inout Value, inout Choices) -> Void,
    reset: @escaping @Sendable (inout Value, ArraySlice<PropertyPath.Step>, Reset) -> Bool
  ) {
    (self.plain, self.generate, self.edit, self.reset) = (plain, generate, edit, reset)
  }

  /// A generator of values without parts: an edit draws another one.
  public init(plain: Value, generate: @escaping @Sendable (inout Choices) -> Value) {
    self.init(plain: plain, generate: generate) { value, choices in
      value = generate(&choices)
    } reset: { value, path, _ in
      guard path.isEmpty else { return false }
      value = plain
      return true
    }
  }
}

/// What to make of a value that is not to be what it is.
public enum Reset: Sendable, CaseIterable {
  /// The plain value.
  case plain
  /// No value, where there need not be one; the plain one otherwise.
  case absent
}

extension Generator {
  /// Optional values: absent ones are simpler.
  public func optional(_ count: Int = 1, in total: Int = 2) -> Generator<Value?> {
    Generator<Value?>(plain: nil) { choices in
      choices.chance(count, in: total) ? generate(&choices) : nil
    } edit: { value, choices in
      guard var present = value, !choices.chance(1, in: 4) else {
        value = value == nil ? generate(&choices) : nil
        return
      }
      edit(&present, &choices)
      value = present
    } reset: { value, path, way in
      if path.isEmpty, way == .absent || value == nil {
        value = way == .absent ? nil : plain
        return true
      }
      guard var present = value, reset(&present, path, way) else { return false }
      value = present
      return true
    }
  }

  /// Arrays. An edit inserts, removes, doubles, moves or exchanges elements, or edits one of them.
  public func array(upTo limit: Int = 12, average: Int = 3) -> Generator<[Value]> {
    Generator<[Value]>(plain: []) { choices in
      choices.array(upTo: limit, average: average, of: generate)
    } edit: { values, choices in
      edit(&values, &choices)
    } reset: { values, path, way in
      guard let step = path.first else {
        values = []
        return true
      }
      guard case .index(let index) = step, values.indices.contains(index) else { return false }
      if path.count == 1, way == .absent {
        values.remove(at: index)
        return true
      }
      return reset(&values[index], path.dropFirst(), way)
    }
  }

  private func edit(_ values: inout [Value], _ choices: inout Choices) {
    guard !values.isEmpty else { return values.append(generate(&choices)) }
    let index = choices.int(0...values.count - 1)
    switch choices.int(0...9) {
    case 0: values.remove(at: index)
    case 1: values.insert(generate(&choices), at: choices.int(0...values.count))
    case 2: values.insert(values[index], at: choices.int(0...values.count))
    case 3: values.insert(values.remove(at: index), at: choices.int(0...values.count))
    case 4: values.swapAt(index, choices.int(0...values.count - 1))
    default: edit(&values[index], &choices)
    }
  }
}
