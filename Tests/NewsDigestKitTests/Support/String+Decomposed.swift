import Foundation

extension String {
  /// The text in Unicode's normalisation form D.
  var decomposed: String { decomposedStringWithCanonicalMapping }
}
