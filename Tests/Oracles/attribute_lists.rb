# Prints, for each file named on standard input, the block attribute lists that kramdown reads in it, in order: a JSON object
# a line, with the path and for each list its id, its classes and its references. Lists inside a quotation are left out.
require "json"
require "kramdown"
require "kramdown-parser-gfm"

module AttributeListLog
  def self.lists = @lists ||= []

  def parse_block_extensions
    @place = :block unless @place == :quotation
    super
  ensure
    @place = nil unless @place == :quotation
  end

  def parse_extension_start_tag(type)
    outer, @place = @place, nil
    super
  ensure
    @place = outer
  end

  def parse_blockquote
    outer, @place = @place, :quotation
    super
  ensure
    @place = outer
  end

  def parse_attribute_list(str, opts)
    if @place == :block
      own = {}
      super(str.dup, own)
      AttributeListLog.lists << [own["id"], own.fetch("class", "").split, own.fetch(:refs, [])]
    end
    super
  end
end
Kramdown::Parser::GFM.prepend(AttributeListLog)

$stdin.each_line(chomp: true) do |path|
  AttributeListLog.lists.clear
  text = File.read(path, mode: "r:BOM|UTF-8").sub(/\A(---\s*\n.*?\n?)^((---|\.\.\.)\s*$\n?)/m, "")
  Kramdown::Document.new(text, input: "GFM")
  puts JSON.generate(path: path, lists: AttributeListLog.lists)
end
