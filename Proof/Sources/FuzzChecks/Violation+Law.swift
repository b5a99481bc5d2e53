import Checks

extension Violation {
  init(_ law: String, _ description: String) {
    self.init(law: law, description: description)
  }
}
