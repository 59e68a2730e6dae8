//! A page that is told of what is new shows what the view says, however little of it reacts.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may panic")]

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use bowout::editor::news::{self, Asked, News, Reaction, react};
use bowout::editor::{Change, Event, Memo, Model, TextField, ViewModel, update, view, view_again};

mod operations;

use operations::{Random, operation};

/// A page in small: it holds a view, and each of its places shows something of it.
struct Page {
    view: Rc<RefCell<Arc<ViewModel>>>,
    reactions: Vec<Reaction>,
    places: Vec<Place>,
}

/// A place in the page: what it shows, what it should, and how often it has looked.
struct Place {
    shows: Rc<RefCell<String>>,
    expected: Read,
    n_looks: Rc<Cell<usize>>,
}

/// What is read for a place.
type Read = fn(&ViewModel) -> String;

/// What a place may show: parts of the view, one by one, several at once, and one or the other.
const PLACES: &[(&[News], Read)] = &[
    (&[News::ANSWERS], |view| format!("{:?}", view.answers)),
    (&[News::NAMES], |view| format!("{:?}", view.names)),
    (&[News::MESSAGE], |view| format!("{:?}", view.message)),
    (&[News::STEPS], |view| format!("{:?}", view.steps)),
    (&[News::DRAFTS], |view| format!("{:?}", view.drafts)),
    (&[News::PAGE], |view| format!("{:?}", view.page)),
    (&[News::NAMES, News::MESSAGE], |view| format!("{:?} {:?}", view.names, view.message)),
    (&[], |view| format!("{view:?}")),
];

impl Page {
    fn new(view: ViewModel) -> Self {
        let view = Rc::new(RefCell::new(Arc::new(view)));
        let (mut reactions, mut places) = (Vec::new(), Vec::new());
        for (parts, expected) in PLACES {
            let (shows, n_looks) = (Rc::new(RefCell::default()), Rc::new(Cell::new(0)));
            let (place, looks, now) = (shows.clone(), n_looks.clone(), view.clone());
            reactions.push(Reaction::new(move || {
                parts.iter().for_each(|part| news::reads(*part));
                looks.set(looks.get() + 1);
                place.replace(expected(&now.borrow()));
            }));
            places.push(Place { shows, expected: *expected, n_looks });
        }
        let mut page = Self { view, reactions, places };
        page.tell(News::ALL);
        page
    }

    fn tell(&mut self, news: News) {
        news::telling(news, || react(&mut self.reactions));
    }

    fn show(&mut self, view: ViewModel) {
        let last = self.view.replace(Arc::new(view));
        let news = News::between(&last, &self.view.borrow());
        self.tell(news);
    }

    fn n_looks(&self) -> Vec<usize> {
        self.places.iter().map(|place| place.n_looks.get()).collect()
    }
}

#[test]
fn whatever_happens_all_places_show_what_the_view_says() {
    let mut random = Random::new(21);
    let (mut model, mut memo) = (Model::default(), Memo::default());
    let mut page = Page::new(view_again(&model, &mut memo));
    for n in 0..3_000 {
        let event = if random.percent(50) {
            let field = [TextField::Role, TextField::OwnName, TextField::Company][random.below(3)];
            Event::Answered(Change::Text(field, "Ward Sister at Night".chars().take(random.below(20)).collect()))
        } else {
            operation(&mut random, &model)
        };
        update(&mut model, event);
        page.show(view_again(&model, &mut memo));
        let expected = view(&model);
        for (idx, place) in page.places.iter().enumerate() {
            assert_eq!(*place.shows.borrow(), (place.expected)(&expected), "place {idx} after {n} events");
        }
    }
}

#[test]
fn a_letter_leaves_alone_what_does_not_show_it() {
    let (mut model, mut memo) = (Model::default(), Memo::default());
    let mut after = |event: Event| {
        update(&mut model, event);
        view_again(&model, &mut memo)
    };
    let role = |role: &str| Event::Answered(Change::Text(TextField::Role, role.to_owned()));
    let mut page = Page::new(after(role("Ward Siste")));
    let mut looks = |view: ViewModel| -> Vec<usize> {
        let before = page.n_looks();
        page.show(view);
        page.n_looks().iter().zip(before).map(|(now, before)| now - before).collect()
    };
    // The first letter after a pause is the one after which the page says that it saves.
    looks(after(role("Ward Sister")));
    // Answers, names, message, steps, drafts, the rest; names and message; all.
    assert_eq!(looks(after(role("Ward Sister,"))), [0, 1, 1, 0, 0, 0, 1, 1]);
    looks(after(Event::MessageEdited("I’m leavin".to_owned())));
    assert_eq!(looks(after(Event::MessageEdited("I’m leaving".to_owned()))), [0, 0, 1, 0, 0, 0, 1, 1]);
}

#[test]
fn what_is_around_hears_of_what_is_in_it_and_what_asks_apart_does_not_ask_in_vain() {
    let (n_asked, n_inner) = (Rc::new(Cell::new(0)), Rc::new(Cell::new(0)));
    let (asks, inner_runs) = (n_asked.clone(), n_inner.clone());
    let mut asked = Asked::never();
    let mut inner = vec![Reaction::new(move || {
        news::reads(News::MESSAGE);
        inner_runs.set(inner_runs.get() + 1);
    })];
    let mut outer = vec![Reaction::new(move || {
        asked.again(|| {
            news::reads(News::STEPS);
            asks.set(asks.get() + 1);
        });
        react(&mut inner);
    })];
    let mut told = |news: News| {
        news::telling(news, || react(&mut outer));
        (n_asked.replace(0), n_inner.replace(0))
    };
    assert_eq!(told(News::ALL), (1, 1));
    assert_eq!(told(News::MESSAGE), (0, 1));
    assert_eq!(told(News::STEPS), (1, 0));
    assert_eq!(told(News::NAMES), (0, 0));
    assert_eq!(told(News::MESSAGE.and(News::STEPS)), (1, 1));
}

#[test]
fn a_field_that_was_used_shows_what_counts_once() {
    let n_shown = Rc::new(Cell::new(0));
    let shown = n_shown.clone();
    let show: Rc<dyn Fn()> = Rc::new(move || shown.set(shown.get() + 1));
    news::was_used(&show);
    news::settle_used();
    news::settle_used();
    assert_eq!(n_shown.get(), 1);
}
