package difftest

// Shrink removes statements from a program as long as the condition holds for
// what is left: whole statements first, then what is around a block.
func Shrink(p *Program, holds func(*Program) (bool, error)) error {
	for {
		before := p.main.size()
		if err := p.shrink(p.main, holds); err != nil {
			return err
		}
		if p.main.size() == before {
			return nil
		}
	}
}

// shrink tries halves of the block, then quarters, down to single statements,
// and then goes into what remained.
func (p *Program) shrink(b *block, holds func(*Program) (bool, error)) error {
	for n := (len(b.statements) + 1) / 2; n > 0; n /= 2 {
		for from := len(b.statements) - n; from >= 0; from -= n {
			all := b.statements
			b.statements = append(append([]*statement(nil), all[:from]...), all[from+n:]...)
			kept, err := holds(p)
			if err != nil {
				return err
			}
			if !kept {
				b.statements = all
			}
		}
	}
	for _, s := range b.statements {
		for _, inner := range s.blocks {
			if err := p.shrink(inner, holds); err != nil {
				return err
			}
		}
	}
	return nil
}
