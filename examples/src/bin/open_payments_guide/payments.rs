//! The second half of O8: payments of each kind, followed until they are final, and cancelled.

use std::time::Duration;

use open_payments::payments::{InitiateRequestBody, Payment, PaymentCancelResponseBody, PaymentStatusResponseBody, Payments};
use open_payments::types::{
    AccountReference, AccountReferenceWithGiro, Amount, BulkPaymentInitiation, FrequencyCode, GiroOcrReference, GiroReference,
    GiroType, InitiatePaymentBodyJson, PaymentInitiation, PaymentInitiationBulkElementJson,
    PaymentInitiationSwedishGiroJsonVariant, PaymentProduct, PaymentService, PeriodicPaymentInitiation,
    PeriodicPaymentInitiationMultipartBody, PeriodicPaymentInitiationXmlPart2StandingorderTypeJson, SwedishGiroPaymentInitiation,
    TransactionStatus,
};
use open_payments::{Date, ScaChoice, Session};

use super::authorise::Customer;
use super::{Outcome, line};

/// A credit transfer as its own bank would write it (ISO 20022, pain.001).
const PAIN_001: &str = "\
<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.03\"><CstmrCdtTrfInitn><GrpHdr><MsgId>1</MsgId>\
<NbOfTxs>1</NbOfTxs></GrpHdr></CstmrCdtTrfInitn></Document>";

/// A payment of one kind: how it is called here, and what it is at the portal.
type Kind = (&'static str, PaymentService, PaymentProduct, InitiateRequestBody);

pub(crate) async fn run(customer: &Customer, session: &Session) -> Outcome<()> {
    for (at, kind) in kinds()?.into_iter().enumerate() {
        // Each bank in turn, as their approaches differ.
        let bank = ["ESSESESS", "HANDSESS"][at % 2];
        let payments = session.bank(bank).attended(&customer.presence).payments();
        let payment = initiate(customer, &payments, bank, &kind).await?;
        customer.authorises(payment.authorise(ScaChoice::First)).await?;
        follow(&payment, kind.0).await?;
    }
    let payments = session.bank("ESSESESS").attended(&customer.presence).payments();
    let kind = ("a payment to take back", PaymentService::Payments, PaymentProduct::Domestic, json(single()?));
    take_back_before(customer, &payments, &kind).await?;
    take_back_after(customer, &payments, &kind).await
}

async fn initiate(customer: &Customer, payments: &Payments, bank: &str, kind: &Kind) -> Outcome<Payment> {
    let (name, service, product, body) = kind;
    let made = payments.initiate(service, product, body, &customer.presence).psu(&customer.psu).await?;
    line("O8", format_args!("{name} at {bank} is {}", made.transaction_status), Some(made.request_id()));
    Ok(payments.payment(service, product, &made.payment_id))
}

async fn follow(payment: &Payment, name: &str) -> Outcome<TransactionStatus> {
    let told = payment.until_final(Duration::from_secs(30)).await?.into_inner();
    let request_id = told.request_id();
    let PaymentStatusResponseBody::PaymentInitiationStatusResponse200Json(told) = told.into_inner() else {
        return Err("the status is told as JSON".into());
    };
    line("O8", format_args!("{name} is {}", told.transaction_status), Some(request_id));
    Ok(told.transaction_status)
}

/// A payment that nobody has authorised is cancelled at once.
async fn take_back_before(customer: &Customer, payments: &Payments, kind: &Kind) -> Outcome<()> {
    let payment = initiate(customer, payments, "ESSESESS", kind).await?;
    let cancelled = payment.cancel().await?;
    line("O8", "it is deleted before it is authorised", Some(cancelled.request_id()));
    follow(&payment, kind.0).await.map(drop)
}

/// One that is authorised is cancelled by an authorisation of its own.
async fn take_back_after(customer: &Customer, payments: &Payments, kind: &Kind) -> Outcome<()> {
    let payment = initiate(customer, payments, "ESSESESS", kind).await?;
    customer.authorises(payment.authorise(ScaChoice::First)).await?;
    let cancelled = payment.cancel().await?;
    if let PaymentCancelResponseBody::PaymentInitiationCancelResponse202(_) = &*cancelled {
        line("O8", "taking it back has to be authorised", Some(cancelled.request_id()));
        customer.authorises(payment.authorise_cancellation(ScaChoice::First)).await?;
    }
    follow(&payment, kind.0).await.map(drop)
}

fn kinds() -> Outcome<Vec<Kind>> {
    let first = Date::new(2099, 1, 31).ok_or("a day")?;
    let monthly =
        PeriodicPaymentInitiation::new(payee(), "Second Example", account(), FrequencyCode::Monthly, sek("85.00")?, first);
    let element = PaymentInitiationBulkElementJson::new(payee(), "Second Example", sek("12.50")?);
    let giro = SwedishGiroPaymentInitiation::new(
        GiroReference::new("5050-1055", GiroType::Bankgiro),
        "Third Example",
        AccountReferenceWithGiro::new().iban(IBAN),
        sek("349.00")?,
        PaymentInitiationSwedishGiroJsonVariant::GiroOcrReference(GiroOcrReference::new("12345682")),
    );
    let order = PeriodicPaymentInitiationXmlPart2StandingorderTypeJson::new(FrequencyCode::Monthly, first);
    let order = PeriodicPaymentInitiationMultipartBody::new().xml_sct(PAIN_001).json_standingorder_type(order);
    let (once, many, again) = (PaymentService::Payments, PaymentService::BulkPayments, PaymentService::PeriodicPayments);
    Ok(vec![
        ("a single payment", once.clone(), PaymentProduct::Domestic, json(single()?)),
        (
            "a payment to a bankgiro",
            once.clone(),
            PaymentProduct::SwedishGiro,
            json(InitiatePaymentBodyJson::PaymentInitiationSwedishGiroJson(giro)),
        ),
        (
            "a standing order",
            again.clone(),
            PaymentProduct::Domestic,
            json(InitiatePaymentBodyJson::PeriodicPaymentInitiationJson(monthly)),
        ),
        (
            "a bulk of two payments",
            many,
            PaymentProduct::Domestic,
            json(InitiatePaymentBodyJson::BulkPaymentInitiationJson(BulkPaymentInitiation::new(
                account(),
                vec![element.clone(), element],
            ))),
        ),
        ("a single payment in XML", once, PaymentProduct::SepaCreditTransfers, InitiateRequestBody::Xml(PAIN_001.to_owned())),
        ("a standing order in XML", again, PaymentProduct::SepaCreditTransfers, InitiateRequestBody::Multipart(order)),
    ])
}

const IBAN: &str = "SE3750000000054400047881";

fn single() -> Outcome<InitiatePaymentBodyJson> {
    let debtor = AccountReferenceWithGiro::new().iban(IBAN);
    let payment = PaymentInitiation::new(payee(), "Second Example", debtor, sek("125.00")?);
    Ok(InitiatePaymentBodyJson::PaymentInitiationJson(payment))
}

fn json(body: InitiatePaymentBodyJson) -> InitiateRequestBody {
    InitiateRequestBody::Json(body)
}

fn account() -> AccountReference {
    AccountReference::new().iban(IBAN)
}

fn payee() -> AccountReference {
    AccountReference::new().iban("SE2550000000054400047903")
}

fn sek(amount: &str) -> Outcome<Amount> {
    Ok(Amount::new(amount.parse()?, "SEK"))
}
