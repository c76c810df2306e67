//! What a function does, a line for each statement, arm and field, with names for numbers.

use portal_codegen::listing::spoken;
use syn::parse::Parser;
use syn::visit::Visit;
use syn::visit_mut::{VisitMut, visit_expr_array_mut, visit_expr_match_mut, visit_expr_method_call_mut};
use syn::{Arm, Block, Expr, ExprArray, ExprMatch, ExprMethodCall, Lit, LitStr, Local, Pat, Stmt};

use super::named::{Called, Named};

/// The lines of a function.
pub(super) struct Facts {
    pub(super) lines: Vec<String>,
}

impl Facts {
    /// Of a function that a type has, or none.
    pub(super) fn of(block: &mut Block, owner: Option<&str>, named: &Named, scope: &str) -> Self {
        let mut called = Called::default();
        called.visit_block(block);
        let own = called.operation.and_then(|operation| named.parameters(scope, &operation));
        let parameters = own.or_else(|| named.of_request(scope, owner?));
        let cases = owner.and_then(|owner| named.cases(owner));
        let mut naming = Naming { cases: cases.cloned().unwrap_or_default(), parameters };
        naming.visit_block_mut(block);
        let mut facts = Self { lines: Vec::new() };
        facts.block("", block);
        facts
    }

    fn block(&mut self, prefix: &str, block: &Block) {
        for statement in &block.stmts {
            match statement {
                Stmt::Expr(expression, _) => self.expression(prefix, expression),
                Stmt::Local(Local { pat, init: Some(init), .. }) => {
                    self.expression(&format!("{prefix}let {} = ", spoken(pat)), &init.expr);
                }
                other => self.lines.push(format!("{prefix}{}", spoken(other))),
            }
        }
    }

    fn expression(&mut self, prefix: &str, expression: &Expr) {
        match expression {
            Expr::Match(matched) => matched.arms.iter().for_each(|arm| self.arm(prefix, &matched.expr, arm)),
            Expr::Block(block) => self.block(prefix, &block.block),
            Expr::While(repeated) => self.block(&format!("{prefix}while {} ", spoken(&repeated.cond)), &repeated.body),
            Expr::If(branch) => {
                self.block(&format!("{prefix}if {} ", spoken(&branch.cond)), &branch.then_branch);
                if let Some((_, otherwise)) = &branch.else_branch {
                    self.expression(&format!("{prefix}if not {} ", spoken(&branch.cond)), otherwise);
                }
            }
            Expr::Struct(made) => {
                let prefix = format!("{prefix}{} ", spoken(&made.path));
                made.fields.iter().for_each(|field| self.lines.push(format!("{prefix}{}", spoken(field))));
            }
            Expr::Call(call) if call.args.len() == 1 => {
                self.expression(&format!("{prefix}{} of ", spoken(&call.func)), &call.args[0]);
            }
            other => self.lines.push(format!("{prefix}{}", spoken(other))),
        }
    }

    fn arm(&mut self, prefix: &str, matched: &Expr, arm: &Arm) {
        for pattern in alternatives(&arm.pat) {
            self.expression(&format!("{prefix}{} is {}: ", spoken(matched), spoken(pattern)), &arm.body);
        }
    }
}

fn alternatives(pattern: &Pat) -> Vec<&Pat> {
    match pattern {
        Pat::Or(pattern) => pattern.cases.iter().collect(),
        pattern => vec![pattern],
    }
}

/// Puts names in the place of numbers, and what has no order in the order of its text.
struct Naming<'n> {
    /// Of the response that it makes.
    cases: Vec<String>,
    parameters: Option<&'n Vec<String>>,
}

impl VisitMut for Naming<'_> {
    fn visit_expr_match_mut(&mut self, matched: &mut ExprMatch) {
        visit_expr_match_mut(self, matched);
        if spoken(&matched.expr) != "case" {
            return;
        }
        let names = &self.cases;
        let numbers = |arm: &Arm| alternatives(&arm.pat).into_iter().filter_map(number_of_pattern).collect::<Vec<usize>>();
        let told: Vec<usize> = matched.arms.iter().flat_map(numbers).collect();
        for arm in &mut matched.arms {
            let own = numbers(arm);
            let own = if own.is_empty() { (0..names.len()).filter(|number| !told.contains(number)).collect() } else { own };
            let own: Vec<LitStr> = own.into_iter().map(|number| text(names, number)).collect();
            if !own.is_empty() {
                arm.pat = syn::Pat::parse_multi.parse2(quote::quote!(#(#own)|*)).unwrap();
            }
        }
    }

    fn visit_expr_method_call_mut(&mut self, call: &mut ExprMethodCall) {
        visit_expr_method_call_mut(self, call);
        let is_set = call.method == "set" || call.method == "set_text" || call.method == "set_json";
        let (true, Some(names)) = (is_set, self.parameters) else { return };
        if let Some(number) = call.args.first().and_then(number) {
            let name = text(names, number);
            call.args[0] = syn::parse_quote!(#name);
        }
    }

    fn visit_expr_array_mut(&mut self, array: &mut ExprArray) {
        visit_expr_array_mut(self, array);
        let mut items: Vec<Expr> = std::mem::take(&mut array.elems).into_iter().collect();
        items.sort_by_key(|item| spoken(item));
        array.elems = items.into_iter().collect();
    }
}

fn text(names: &[String], number: usize) -> LitStr {
    let name = names.get(number).cloned().unwrap_or_else(|| format!("number {number}"));
    LitStr::new(&name, proc_macro2::Span::call_site())
}

fn number_of_pattern(pattern: &Pat) -> Option<usize> {
    if let Pat::Lit(literal) = pattern { literal_number(&literal.lit) } else { None }
}

fn number(expression: &Expr) -> Option<usize> {
    if let Expr::Lit(literal) = expression { literal_number(&literal.lit) } else { None }
}

fn literal_number(literal: &Lit) -> Option<usize> {
    if let Lit::Int(number) = literal { number.base10_parse().ok() } else { None }
}
