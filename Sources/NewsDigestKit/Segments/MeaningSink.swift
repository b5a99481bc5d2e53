/// Takes the meanings of a model in order, each with the name of its property.
protocol MeaningSink<Meaning> {
  associatedtype Meaning
  mutating func receive(_ meaning: consuming Meaning, for property: @autoclosure () -> String)
}
